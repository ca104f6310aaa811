/* ---
id: firms-of-park
title: 园区的企业
english: Firms of a park or region, nested ones included
question: 这个园区（连同园中园）里有哪些企业，各属什么产业？
group: 园区与产业链
shape: table
parameters:
  - {name: park, title: 园区或区域, type: thing, labels: [Park, Region], required: true, example: 中德园}
columns:
  - {name: firm, title: 企业, role: thing}
  - {name: place, title: 所在地, role: thing}
  - {name: industries, title: 产业, role: things}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [place, firm, origin]
--- */
MATCH (place:Park|Region)-[:BELONGS_TO*0..6]->(:Park|Region {id: $park})
WITH DISTINCT place
MATCH (firm:Enterprise)-[r:LOCATED_IN]->(place)
OPTIONAL MATCH (firm)-[:IN_INDUSTRY]->(industry:Industry)
WITH firm, r, place, collect(DISTINCT industry) AS industries
RETURN firm, place, industries, r.origin AS origin, r.strength AS strength,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
