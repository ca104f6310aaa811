/* ---
id: parks-hosting-industry
title: 承载某产业的园区
english: Parks that host an industry or chain
question: 哪些园区承载这个产业或产业链？链上各环节一并算入；原文所说的园区在前，其次是园内链上企业多的。
group: 园区与产业链
shape: table
parameters:
  - {name: industry, title: 产业, type: thing, labels: [Industry], required: true, example: 新能源汽车产业}
  - {name: region, title: 区域, type: things, labels: [Region], example: 铁西区}
columns:
  - {name: park, title: 园区, role: thing}
  - {name: regions, title: 属于, role: things}
  - {name: industry, title: 产业, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: firms, title: 园内链上企业, role: things}
  - {name: firm_count, title: 企业数, role: count}
  - {name: stated, title: 原文陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
together: park
order: [-stated, -firm_count, origin, park, industry]
--- */
// A park is inside a region also through the parks and regions around it.
// A derived edge of the chain itself counts the firms of all its links already.
MATCH (link:Industry)-[:PART_OF*0..4]->(chain:Industry {id: $industry})
WITH DISTINCT link, chain
MATCH (park:Park)-[h:HOSTS]->(link)
WHERE (h.origin <> 'derived' OR link.id = chain.id)
  AND (size($region) = 0 OR EXISTS { MATCH (park)-[:BELONGS_TO*1..6]->(around:Region) WHERE around.id IN $region })
OPTIONAL MATCH (firm:Enterprise)-[:LOCATED_IN]->(park)
WHERE EXISTS { MATCH (firm)-[:IN_INDUSTRY]->(:Industry)-[:PART_OF*0..4]->(c:Industry) WHERE c.id = chain.id }
OPTIONAL MATCH (park)-[:BELONGS_TO]->(region:Region)
WITH park, h, link, collect(DISTINCT firm) AS firms, collect(DISTINCT region) AS regions
RETURN park, regions, link AS industry, h.origin AS origin, h.strength AS strength, firms,
       size(firms) AS firm_count, CASE WHEN h.origin = 'stated' THEN h.count ELSE 0 END AS stated,
       h.sentences AS evidence, h.sources AS sources
