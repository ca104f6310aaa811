/* ---
id: policy-lineage
title: 政策的依据
english: What a plan or policy is based on, and what is based on it
question: 这份规划或政策依据什么制定，又有哪些以它为依据？
group: 政策
shape: graph
parameters:
  - {name: policy, title: 政策, type: thing, labels: [Policy], required: true, example: 中国制造2025}
columns:
  - {name: source, title: 起点, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: target, title: 终点, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [source, target, origin]
--- */
MATCH (source:Policy)-[:BASED_ON*0..6]-(:Policy {id: $policy})
WITH DISTINCT source
MATCH (source)-[r:BASED_ON]->(target:Policy)
RETURN source, type(r) AS relation, target, r.origin AS origin,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
