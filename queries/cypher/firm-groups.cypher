/* ---
id: firm-groups
title: 企业的隶属
english: Firms and the firms that they belong to
question: 哪些企业隶属于哪些企业？
group: 企业
shape: graph
parameters:
  - {name: firm, title: 企业, type: things, labels: [Enterprise], example: 华晨宝马}
columns:
  - {name: source, title: 起点, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: target, title: 终点, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [target, source, origin]
--- */
MATCH (source:Enterprise)-[r:SUBSIDIARY_OF]->(target:Enterprise)
WHERE size($firm) = 0 OR source.id IN $firm OR target.id IN $firm
RETURN source, type(r) AS relation, target, r.origin AS origin, r.strength AS strength,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
