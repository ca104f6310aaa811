/* ---
id: projects-of-firm
title: 企业的项目
english: Projects that a firm or institution builds, invests in or runs
question: 这家企业（或机构）承担哪些项目，进展如何，在哪里？
group: 项目
shape: table
parameters:
  - {name: firm, title: 企业或机构, type: thing, labels: [Enterprise, Institution], required: true, example: 华晨宝马}
columns:
  - {name: project, title: 项目, role: thing}
  - {name: status, title: 状态, role: text}
  - {name: amount, title: 投资额, role: text}
  - {name: places, title: 所在地, role: things}
  - {name: industries, title: 产业, role: things}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [project, origin]
--- */
MATCH (:Enterprise|Institution {id: $firm})-[r:UNDERTAKES]->(project:Project)
OPTIONAL MATCH (project)-[:LOCATED_IN]->(place:Park|Region)
OPTIONAL MATCH (project)-[:IN_INDUSTRY]->(industry:Industry)
WITH project, r, collect(DISTINCT place) AS places, collect(DISTINCT industry) AS industries
RETURN project, project.status AS status, project.amount AS amount, places, industries,
       r.origin AS origin, r.strength AS strength, r.count AS statements, r.sentences AS evidence, r.sources AS sources
