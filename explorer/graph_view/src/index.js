// Entry of the Streamlit component: called on every rerun of the page with new data, so the view is kept and told
// what to show; Python hears of two things, `selected` (one tap, with the id, or "" for the background) and `opened`.
import { View } from "./view.js";

const views = new WeakMap();

export default function render({ parentElement, data, setTriggerValue }) {
  let view = views.get(parentElement);
  if (!view) {
    view = new View(parentElement.querySelector(".view"), setTriggerValue);
    views.set(parentElement, view);
  }
  view.show(data);
  return () => {
    view.destroy();
    views.delete(parentElement);
  };
}
