/* ---
id: projects-of-park
title: 园区的项目
english: Projects in a park or region, those of its firms included
question: 这个园区或区域有哪些项目？位于其中的，以及园内企业承担的（推导）。
group: 项目
shape: table
parameters:
  - {name: park, title: 园区或区域, type: thing, labels: [Park, Region], required: true, example: 中德园}
columns:
  - {name: project, title: 项目, role: thing}
  - {name: status, title: 状态, role: text}
  - {name: amount, title: 投资额, role: text}
  - {name: place, title: 所在地, role: thing}
  - {name: firm, title: 承担企业, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [origin, place, project, firm]
--- */
MATCH (place:Park|Region)-[:BELONGS_TO*0..6]->(:Park|Region {id: $park})
WITH DISTINCT place
MATCH (project:Project)-[r:LOCATED_IN]->(place)
OPTIONAL MATCH (firm:Enterprise)-[:UNDERTAKES]->(project)
WITH DISTINCT place, project, r, firm
WITH place, project, firm, r.origin AS origin,
     sum(r.count) AS statements, collect(r.sentences) AS evidence, collect(r.sources) AS sources
RETURN {id: project.id, name: project.name} AS project, project.status AS status, project.amount AS amount,
       {id: place.id, name: place.name} AS place, {id: firm.id, name: firm.name} AS firm,
       origin, statements, evidence, sources
UNION ALL
MATCH (place:Park|Region)-[:BELONGS_TO*0..6]->(:Park|Region {id: $park})
WITH DISTINCT place
// A firm that lies here only because of a project says nothing of its other projects.
MATCH (firm:Enterprise)-[l:LOCATED_IN]->(place) WHERE l.origin <> 'derived'
WITH place, firm, sum(l.count) AS located, collect(l.sentences) AS there, collect(l.sources) AS because
MATCH (firm)-[u:UNDERTAKES]->(project:Project)
// Not where the text puts the project somewhere else; a place around the firm's is not somewhere else.
WHERE NOT EXISTS {
  MATCH (project)-[:LOCATED_IN]->(other:Park|Region)
  WHERE NOT EXISTS {
    MATCH (inner:Park|Region)-[:BELONGS_TO*1..6]->(outer:Park|Region) WHERE inner.id = place.id AND outer.id = other.id
  }
}
WITH place, firm, project, located, there, because,
     sum(u.count) AS undertaken, collect(u.sentences) AS said, collect(u.sources) AS sources
RETURN {id: project.id, name: project.name} AS project, project.status AS status, project.amount AS amount,
       {id: place.id, name: place.name} AS place, {id: firm.id, name: firm.name} AS firm,
       'derived' AS origin, located + undertaken AS statements, said + there AS evidence, sources + because AS sources
