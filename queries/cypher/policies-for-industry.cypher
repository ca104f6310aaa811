/* ---
id: policies-for-industry
title: 支持某产业的政策
english: Policies for an industry or chain
question: 哪些政策支持这个产业或产业链？先是原文说支持的，后是只与产业在同一句里提到的（同句提及，不等于支持）。
group: 政策
shape: table
parameters:
  - {name: industry, title: 产业, type: thing, labels: [Industry], required: true, example: 新能源汽车产业}
columns:
  - {name: policy, title: 政策, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: industry, title: 产业, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [relation, origin, -statements, policy, industry]
--- */
MATCH (link:Industry)-[:PART_OF*0..4]->(:Industry {id: $industry})
WITH DISTINCT link
MATCH (policy:Policy)-[r:SUPPORTS]->(link)
RETURN {id: policy.id, name: policy.name} AS policy, type(r) AS relation, {id: link.id, name: link.name} AS industry,
       r.origin AS origin, r.count AS statements, r.sentences AS evidence, [r.sources] AS sources
UNION ALL
// Nobody says that these support it, so they have no origin.
MATCH (link:Industry)-[:PART_OF*0..4]->(:Industry {id: $industry})
WITH DISTINCT link
MATCH (link)-[:MENTIONED_IN]->(s:Sentence)
MATCH (policy:Policy)-[r:MENTIONED_IN]->(s)
WHERE NOT EXISTS { MATCH (policy)-[:SUPPORTS]->(link) }
RETURN {id: policy.id, name: policy.name} AS policy, '同句提及' AS relation, {id: link.id, name: link.name} AS industry,
       '' AS origin, count(DISTINCT s.id) AS statements, collect(DISTINCT s.id) AS evidence,
       collect(DISTINCT r.sources) AS sources
