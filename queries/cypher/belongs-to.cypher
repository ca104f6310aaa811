/* ---
id: belongs-to
title: 属于哪里
english: Where a thing belongs, step by step upwards
question: 它位于哪里，那里又属于哪里？一步一步往上，每一步注明来源。
group: 区域
shape: graph
parameters:
  - {name: thing, title: 事物, type: thing, labels: [Region, Park, Enterprise, Institution, Project, Facility], required: true, example: 华晨宝马}
columns:
  - {name: step, title: 步, role: count}
  - {name: source, title: 起点, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: target, title: 终点, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [step, source, target, relation, origin]
--- */
MATCH upwards = (:Thing {id: $thing})-[:LOCATED_IN|BELONGS_TO*0..6]->(source:Thing)
MATCH (source)-[r:LOCATED_IN|BELONGS_TO]->(target:Park|Region)
RETURN min(length(upwards)) + 1 AS step, source, type(r) AS relation, target, r.origin AS origin,
       r.strength AS strength, r.count AS statements, r.sentences AS evidence, r.sources AS sources
