/* ---
id: about-thing
title: 一个事物的全部关系
english: Everything that ties or measures one thing
question: 关于它，图谱里有什么？所有关系和指标值，每条都有原文或依据。
group: 文档与出处
shape: graph
parameters:
  - {name: thing, title: 事物, type: thing, labels: [Thing], required: true, example: 中德园}
columns:
  - {name: source, title: 起点, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: target, title: 终点, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [relation, origin, -statements, source, target]
--- */
MATCH (a:Thing {id: $thing})-[r:TIES|ABOUT]-(b:Thing|Observation)
RETURN CASE WHEN r.source = a.id THEN {id: a.id, name: a.name} ELSE {id: b.id, name: b.name} END AS source,
       type(r) AS relation,
       CASE WHEN r.source = a.id THEN {id: b.id, name: b.name} ELSE {id: a.id, name: a.name} END AS target,
       r.origin AS origin, r.strength AS strength, r.count AS statements, r.sentences AS evidence, r.sources AS sources
