"""Statements that follow from stated and curated ones. Two rules, kept simple on purpose.

``located-by-project``: a firm that UNDERTAKES a project which is LOCATED_IN a park lies in the park too.

``hosts-by-members``: a firm or project that is LOCATED_IN a park or region and IN_INDUSTRY an industry makes the place
host that industry, and each chain that the industry is PART_OF. There is one derived statement a member, so the number
of statements under the derived HOSTS edge tells how many members speak for it. Nothing is derived from derived
statements, and a member counts only for the place that it is said to lie in, not for the places around that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.statements import Evidence, Origin, Statement, label_of

HOSTS_BY_MEMBERS = "hosts-by-members"
LOCATED_BY_PROJECT = "located-by-project"
MEMBERS = ("Enterprise", "Project")

Links = dict[str, dict[str, Statement]]  # subject -> object -> the best statement that says so


def derive(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that the rules yield, each with its premises' ids in its evidence (see `premises`).

    Confidence is the product of the premises' confidences.
    """
    located, industries, chains, undertaken = _links(statements, ("LOCATED_IN", "IN_INDUSTRY", "PART_OF", "UNDERTAKES"))
    derived = list(_located_by_projects(located, undertaken))
    for member in sorted(located.keys() & industries.keys()):
        if label_of(member) not in MEMBERS:
            continue
        for place, in_place in sorted(located[member].items()):
            for industry, path in _industries(member, industries, chains):
                derived.append(_hosts(place, industry, [in_place, *path]))
    return derived


def rule_of(statement: Statement) -> str:
    """The rule that yielded a derived statement; of others their source as it stands."""
    source = statement.evidence.source
    return source.partition(":")[0] if statement.origin is Origin.DERIVED else source


def premises(statement: Statement) -> list[str]:
    """The ids of the statements that a derived statement follows from; none for others."""
    if statement.origin is not Origin.DERIVED:
        return []
    return statement.evidence.source.partition(":")[2].split("+")


def _links(statements: Iterable[Statement], predicates: Sequence[str]) -> list[Links]:
    """For each predicate the best statement of every pair of ends: stated before curated, then the most confident."""
    links: dict[str, Links] = {predicate: defaultdict(dict) for predicate in predicates}
    for statement in statements:
        if statement.predicate not in links or statement.origin is Origin.DERIVED:
            continue
        of_subject = links[statement.predicate][statement.subject]
        known = of_subject.get(statement.object)
        if known is None or _rank(statement) < _rank(known):
            of_subject[statement.object] = statement
    return [links[predicate] for predicate in predicates]


def _rank(statement: Statement) -> tuple[bool, float, str]:
    return statement.origin is not Origin.STATED, -statement.confidence, statement.id


def _industries(member: str, industries: Links, chains: Links) -> Iterator[tuple[str, list[Statement]]]:
    """The industries of a member and the chains above, each once, nearest first, with the statements to there."""
    reached = {industry: [statement] for industry, statement in sorted(industries[member].items())}
    waiting = list(reached)
    while waiting:
        industry = waiting.pop(0)
        yield industry, reached[industry]
        for chain, link in sorted(chains.get(industry, {}).items()):
            if chain not in reached:
                reached[chain] = [*reached[industry], link]
                waiting.append(chain)


def _hosts(place: str, industry: str, path: list[Statement]) -> Statement:
    return _derived(HOSTS_BY_MEMBERS, place, "HOSTS", industry, path)


def _located_by_projects(located: Links, undertaken: Links) -> Iterator[Statement]:
    """Firms in the parks that their projects lie in, where nothing says so of the firm itself."""
    for firm, projects in sorted(undertaken.items()):
        if label_of(firm) != "Enterprise":
            continue
        for project, builds in sorted(projects.items()):
            for park, lies in sorted(located.get(project, {}).items()):
                if label_of(park) == "Park" and park not in located.get(firm, {}):
                    yield _derived(LOCATED_BY_PROJECT, firm, "LOCATED_IN", park, [builds, lies])


def _derived(rule: str, subject: str, predicate: str, target: str, path: list[Statement]) -> Statement:
    confidence = 1.0
    for premise in path:
        confidence *= premise.confidence
    source = f"{rule}:{'+'.join(premise.id for premise in path)}"
    return Statement(
        subject, predicate, Origin.DERIVED, Evidence(source), object=target, confidence=round(confidence, 6)
    )
