/* ---
id: firms-of-chain
title: 产业链上的企业
english: Firms of an industry or chain, link by link
question: 这条产业链的各环节有哪些企业，在哪里？
group: 园区与产业链
shape: table
parameters:
  - {name: industry, title: 产业链, type: thing, labels: [Industry], required: true, example: 汽车及零部件产业}
columns:
  - {name: link, title: 环节, role: thing}
  - {name: position, title: 链上位置, role: text}
  - {name: firm, title: 企业, role: thing}
  - {name: places, title: 所在地, role: things}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [link, firm, origin]
--- */
MATCH (link:Industry)-[:PART_OF*0..4]->(:Industry {id: $industry})
WITH DISTINCT link
MATCH (firm:Enterprise)-[r:IN_INDUSTRY]->(link)
OPTIONAL MATCH (link)-[upwards:PART_OF]->(:Industry)
OPTIONAL MATCH (firm)-[:LOCATED_IN]->(place:Park|Region)
WITH link, firm, r, collect(DISTINCT upwards.position) AS position, collect(DISTINCT place) AS places
RETURN link, position, firm, places, r.origin AS origin, r.strength AS strength,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
