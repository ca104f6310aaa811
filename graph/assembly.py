"""From statements to the nodes and edges of the graph, as plain rows; `graph.projection` makes tables of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from graph.derive import premises, rule_of
from graph.errors import InputError
from graph.schema import ColumnType, Schema
from graph.statements import (
    MENTIONED_IN,
    OBSERVED,
    Figure,
    Origin,
    Statement,
    label_of,
    name_of,
    node_id,
    scope_of,
    sentence_id,
)

Row = dict[str, Any]
SENTENCE_NAME_LENGTH = 40  # characters of a sentence that stand for it where a name is shown
MADE_OF_EVIDENCE = ("Section", "Sentence", "Observation")


@dataclass
class Edge:
    """What ties `source` to `target` by one type and origin, gathered from its statements in the order of record."""

    type: str
    source: str
    target: str
    origin: str
    statements: list[str] = field(default_factory=list)
    sentences: dict[str, None] = field(default_factory=dict)
    sources: dict[str, None] = field(default_factory=dict)
    strengths: set[str] = field(default_factory=set)
    positions: Counter[str] = field(default_factory=Counter)
    count: int = 0
    confidence: float = 0.0

    def row(self, strengths: tuple[str, ...]) -> Row:
        """The edge's columns; `strengths` are the words for how sure the text is, strongest first."""
        return {
            "id": f"{self.type}|{self.source}|{self.target}|{self.origin}",
            "source": self.source,
            "target": self.target,
            "origin": self.origin,
            "strength": next((word for word in strengths if word in self.strengths), ""),
            "statements": self.statements,
            "sentences": list(self.sentences),
            "sources": list(self.sources),
            "count": self.count,
            "position": _most_common(self.positions, ""),
            "confidence": self.confidence,
        }


class Assembly:
    """Nodes and edges as they grow from statements, which `add` takes in the order of record."""

    def __init__(self, schema: Schema, statements: list[Statement]) -> None:
        self.schema = schema
        self.statements = {statement.id: statement for statement in statements}
        self.nodes: dict[str, Row] = {}
        self.edges: dict[tuple[str, str, str, str], Edge] = {}
        self._values: dict[tuple[str, str], list[str]] = defaultdict(list)
        for statement in self.statements.values():
            self._add(statement)
        self._settle_values()

    def _add(self, statement: Statement) -> None:
        place = self._place(statement)
        if statement.predicate == OBSERVED:
            self._add_observation(statement, place)
        elif statement.predicate == MENTIONED_IN:
            self._add_edge(statement, MENTIONED_IN, statement.subject, statement.object)
            self.nodes[statement.subject]["mentions"] += 1
        elif statement.predicate in self.schema.relationships:
            self._add_edge(statement, statement.predicate, statement.subject, statement.object)
        else:
            self._add_value(statement)

    def _node(self, statement: Statement, identifier: str) -> Row:
        """The node of this id, made when it is new."""
        known = self.nodes.get(identifier)
        if known is not None:
            return known
        label = label_of(identifier)
        if label not in self.schema.labels:
            raise _refusal(statement, f"unknown label {label!r}; labels are {', '.join(self.schema.labels)}")
        if not name_of(identifier):
            raise _refusal(statement, f"the id {identifier!r} has no name")
        row: Row = {"id": identifier, "label": label, "name": name_of(identifier)}
        if self.schema.labels[label].thing:
            row |= {"scope": scope_of(identifier), "mentions": 0}
        self.nodes[identifier] = row
        return row

    def _add_edge(self, statement: Statement, kind: str, source: str, target: str) -> None:
        declared = self.schema.relationships[kind]
        if declared.undirected:
            source, target = sorted((source, target))
        self._node(statement, source)
        self._node(statement, target)
        pair = (label_of(source), label_of(target))
        if pair not in self.schema.ends(kind):
            allowed = ", ".join(f"{head} → {tail}" for head, tail in self.schema.ends(kind))
            raise _refusal(statement, f"{kind} does not go from {pair[0]} to {pair[1]}; it goes {allowed}")
        edge = self._edge(kind, source, target, statement.origin.value)
        edge.statements.append(statement.id)
        edge.count += 1
        edge.confidence = max(edge.confidence, statement.confidence)
        edge.strengths.add(statement.strength)
        if statement.position:
            edge.positions[statement.position] += 1
        edge.sources.setdefault(rule_of(statement))
        for spoken in [statement, *(self.statements[i] for i in premises(statement) if i in self.statements)]:
            if spoken.evidence.sentence_start >= 0:
                edge.sentences.setdefault(sentence_id(spoken.evidence.document, spoken.evidence.sentence_start))
            elif spoken is not statement:
                edge.sources.setdefault(spoken.evidence.source)

    def _edge(self, kind: str, source: str, target: str, origin: str) -> Edge:
        key = (kind, source, target, origin)
        if key not in self.edges:
            self.edges[key] = Edge(*key)
        return self.edges[key]

    def _place(self, statement: Statement) -> str:
        """The id of the sentence that holds the evidence, made with its sections; "" for evidence outside a text."""
        evidence = statement.evidence
        if not evidence.document or evidence.sentence_start < 0:
            return ""
        identifier = sentence_id(evidence.document, evidence.sentence_start)
        row = self._node(statement, identifier)
        if "text" not in row:
            name = evidence.sentence[:SENTENCE_NAME_LENGTH]
            row |= {"name": name or row["name"], "document": evidence.document, "text": evidence.sentence}
            row |= {"section": " / ".join(evidence.section)}
            row |= {"start": evidence.sentence_start, "finish": evidence.sentence_end}
        inner = identifier
        for depth in range(len(evidence.section), 0, -1):
            outer = self._section(statement, evidence.section[:depth])
            self._contain(statement, inner, outer)
            inner = outer
        document = node_id("Document", evidence.document)
        self._node(statement, document)
        self._contain(statement, inner, document)
        return identifier

    def _section(self, statement: Statement, path: tuple[str, ...]) -> str:
        evidence, title = statement.evidence, " / ".join(path)
        identifier = node_id("Section", f"{evidence.document}#{title}")
        row = self._node(statement, identifier)
        row |= {"name": path[-1], "document": evidence.document, "path": title}
        row["start"] = min(row.get("start", evidence.sentence_start), evidence.sentence_start)
        return identifier

    def _contain(self, statement: Statement, inner: str, outer: str) -> None:
        """A PART_OF edge of the document's structure: names the first statement that stands there, counts all."""
        edge = self._edge("PART_OF", inner, outer, Origin.STATED.value)
        if not edge.count:
            edge.statements.append(statement.id)
            edge.sentences.setdefault(sentence_id(statement.evidence.document, statement.evidence.sentence_start))
        edge.count += 1
        edge.confidence = 1.0

    def _add_observation(self, statement: Statement, place: str) -> None:
        figure = statement.figure
        if figure is None:
            raise _refusal(statement, "an OBSERVED statement has a figure")
        identifier = node_id("Observation", statement.id)
        about, indicator = name_of(statement.subject), name_of(statement.object)
        row = self._node(statement, identifier)
        row |= {"name": f"{indicator} {figure.year} {_figure_words(figure)}", "indicator": indicator, "subject": about}
        row |= {name: getattr(figure, name) for name in ("value", "high", "unit", "year", "kind", "measure", "bound")}
        row |= {"attribute": figure.attribute, "surface": figure.surface, "document": statement.evidence.document}
        row["year_from"], row["year_to"] = _years(statement, figure.year)
        self._add_edge(statement, "OF", identifier, statement.object)
        self._add_edge(statement, "ABOUT", identifier, statement.subject)
        if place:
            self._add_edge(statement, "STATED_IN", identifier, place)

    def _add_value(self, statement: Statement) -> None:
        label = label_of(statement.subject)
        self._node(statement, statement.subject)
        declared = self.schema.values.get(statement.predicate)
        name = declared.property if declared else statement.predicate
        if label in MADE_OF_EVIDENCE or name not in {column.name for column in self.schema.columns(label)}:
            raise _refusal(statement, f"a {label} has no value {statement.predicate!r}")
        if declared and declared.choices and statement.value not in declared.choices:
            raise _refusal(statement, f"{statement.predicate} is one of {', '.join(declared.choices)}")
        self._values[statement.subject, name].append(_checked(statement, name, self.schema))

    def _settle_values(self) -> None:
        """Give each node its values: all of a list; of one value the furthest choice, else the most frequent."""
        choices = {value.property: value.choices for value in self.schema.values.values() if value.choices}
        for (identifier, name), values in self._values.items():
            row = self.nodes[identifier]
            if self.schema.column(name).type is ColumnType.STRINGS:
                row[name] = list(dict.fromkeys(value for value in values if value != row["name"]))
            elif name in choices:
                row[name] = max(values, key=choices[name].index)
            else:
                row[name] = _most_common(Counter(values), "")
            if name == "title":
                row["name"] = row[name]


def _checked(statement: Statement, name: str, schema: Schema) -> Any:
    """The value as its column keeps it."""
    if schema.column(name).type is not ColumnType.INT:
        return statement.value
    if not statement.value.isdecimal():
        raise _refusal(statement, f"{name} is a whole number, not {statement.value!r}")
    return int(statement.value)


def _years(statement: Statement, year: str) -> tuple[int | None, int | None]:
    first, _, last = year.partition("-")
    if not year:
        return None, None
    if not first.isdecimal() or not (last or first).isdecimal():
        raise _refusal(statement, f"a year is like 2022 or 2021-2025, not {year!r}")
    return int(first), int(last or first)


def _figure_words(figure: Figure) -> str:
    high = "" if figure.high is None else f"–{figure.high:.10g}"
    bound = "" if figure.bound == "=" else figure.bound
    return f"{bound}{figure.value:.10g}{high}{figure.unit}"


def _most_common(counted: Counter[Any], default: Any) -> Any:
    """The most frequent value; among equals the first that was counted."""
    return counted.most_common(1)[0][0] if counted else default


def _refusal(statement: Statement, message: str) -> InputError:
    evidence = statement.evidence
    where = f"{evidence.document}:{evidence.start}" if evidence.document else evidence.source
    said = f"{statement.subject} {statement.predicate} {statement.object or statement.value}"
    return InputError(f"statement {statement.id} ({said}; {where}): {message}")
