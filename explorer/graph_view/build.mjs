// Bundles src/ and its libraries into dist/graph_view.mjs, with their licences in dist/LICENSES.txt.
// Run by `npm ci && npm run build`; the result is committed and a test compares it.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const BUNDLED = ["cytoscape", "cytoscape-fcose", "cose-base", "layout-base"];

await build({
  entryPoints: ["src/index.js"],
  outfile: "dist/graph_view.mjs",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  charset: "utf8",
  banner: { js: "/*! plangraph graph view; bundles " + BUNDLED.join(", ") + " (MIT, see LICENSES.txt) */" },
});

const licences = await Promise.all(
  BUNDLED.map(async (name) => {
    const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    return `${name} ${version}\n\n${await readFile(`node_modules/${name}/LICENSE`, "utf8")}`;
  }),
);
await writeFile("dist/LICENSES.txt", licences.join("\n----\n\n"));
