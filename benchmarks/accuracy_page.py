"""The page docs/accuracy.md, and the table that is printed, from measured figures."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.accuracy import ALL, BLIND, JUDGING, LISTS, OUTSIDE, OWN, WHOLE, Accuracy

KINDS = {
    "names": ("mentions", ALL),
    "relations": ("relations", ALL),
    "figures: indicator, value, unit, measure": ("observations", ALL),
    "figures, whole: also year, kind, bound, subject": ("observations", WHOLE),
}
SETS = {OWN: "own passages", JUDGING: "other districts, for judging only", OUTSIDE: "outside reference passages"}
HEAD = f"| | P | R | F1 | F1 blind | answers |\n|---|{'---:|' * 5}"
PEOPLE = """| two careful people, each without the other's work | F1 |
|---|---:|
| names | 0.886 |
| relations | 0.807 |
| figures | 0.989 |
| figures, whole | 0.921 |"""


def page(measured: Accuracy) -> str:
    """The page, in English with a line of Chinese under each heading."""
    return "\n\n".join([_opening(measured), *_sets(measured), *_by_type(measured), _rerun()]) + "\n"


def summary(measured: Accuracy) -> str:
    """The overall figures of each set, as plain text."""
    lines = [f"{'':44}{'P':>7}{'R':>7}{'F1':>7}{'blind':>7}{'answers':>9}"]
    for passages in measured.passages:
        lines.append(f"{SETS[passages]} ({measured.passages[passages]})")
        for title, (kind, part) in KINDS.items():
            if cells := _cells(measured, passages, kind, part):
                lines.append(f"  {title:42}{''.join(f'{cell:>7}' for cell in cells[:-1])}{cells[-1]:>9}")
    return "\n".join(lines)


def _opening(measured: Accuracy) -> str:
    own, judging = measured.passages[OWN], measured.passages[JUDGING]
    outside = ""
    if OUTSIDE in measured.passages:
        outside = (
            f"\n- **Outside reference passages** ({measured.passages[OUTSIDE]} passages of the same five plans), annotated by others and "
            "scored by\n  their script. They were at hand while rules were made."
        )
    return f"""# How well it reads

本页给出程序读文档的准确度：精确率（P）、召回率（R）、F1，以及参考答案的数目。

Measured against reference answers that people made by careful reading. P is the share of what was found that is right, R the
share of the answers that was found, F1 their harmonic mean; *answers* is the number of reference answers, without those that
are optional. **With lists** reads a plan with all curated entries (`seeds/*.yaml`); **blind** leaves out what was
curated from plans of the document's own region: the honest figure for a plan that nobody has curated.

- **Own passages** ({own} passages of the five plans, `tests/reference/*.json`), annotated before anything was looked at that
  the rules find there. They were all looked at since, while rules were made: they show what the rules were made to do.
- **Other districts, for judging only** ({judging} passages, `tests/reference/unseen/unseen-06` to `-10`): openings of plans and
  reports of districts that no list knows, in many house styles, with invented firms; nobody looked at what the rules find there.
  This is what to expect of an unknown plan. A difference of 0.05 is chance.{outside}

What counts as right: a name with its type, once a passage; a relation with its type and both ends, by any of their names;
a figure with indicator, value, unit and measure, and *whole* when year, kind (actual, target, estimate), bound and subject are
right too. How far people get who read the same ten passages apart (good to about ± 0.07):

{PEOPLE}"""


def _sets(measured: Accuracy) -> Iterable[str]:
    zh = {OWN: "自有参考段落", JUDGING: "其他区县的段落，只用于评判", OUTSIDE: "外部参考段落"}
    for passages, count in measured.passages.items():
        rows = _table(measured, passages, KINDS)
        yield f"## {SETS[passages].capitalize()}\n\n{zh[passages]}（{count} 段）：名称、关系、指标值的总体准确度。\n\n{rows}"


def _by_type(measured: Accuracy) -> Iterable[str]:
    about = {
        "mentions": ("Names by type", "各类名称的准确度。"),
        "relations": ("Relations by type", "各类关系的准确度。"),
    }
    for kind, (title, zh) in about.items():
        chosen = {part: (kind, part) for part in measured.parts(kind)}
        for passages in (OWN, OUTSIDE):
            if passages in measured.passages:
                yield f"## {title}, {SETS[passages]}\n\n{zh}\n\n{_table(measured, passages, chosen)}"


def _table(measured: Accuracy, passages: str, chosen: dict[str, tuple[str, str]]) -> str:
    lines = [
        f"| {title} | {' | '.join(cells)} |"
        for title, (kind, part) in chosen.items()
        if (cells := _cells(measured, passages, kind, part))
    ]
    return "\n".join([HEAD, *lines])


def _cells(measured: Accuracy, passages: str, kind: str, part: str) -> list[str]:
    """P, R, F1 with lists, F1 blind, answers; empty where there was nothing to find."""
    read, unread = (measured.find(passages, reading, kind, part) for reading in (LISTS, BLIND))
    if read is None:
        return []
    precision, blind = f"{read.precision:.3f}" if read.got else "–", f"{unread.f1:.3f}" if unread else "–"
    return [precision, f"{read.recall:.3f}", f"{read.f1:.3f}", blind, str(read.answers)]


def _rerun() -> str:
    return """## To measure again

重新测量的命令。

```
.venv/bin/python -m benchmarks.accuracy                      # the own passages
.venv/bin/python -m benchmarks.accuracy --outside SCORER     # and the outside ones, where their script is at hand
```

Both write this page and `explorer/accuracy.json`, which the explorer's page 准确度 shows. `tests/loaders/test_reference.py` holds
extraction to a floor on the own passages."""
