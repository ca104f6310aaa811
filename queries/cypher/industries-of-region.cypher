/* ---
id: industries-of-region
title: 区域或园区发展的产业
english: Industries that a region or park hosts, places inside it included
question: 这个区域（连同其中的园区和下级区域）发展哪些产业？
group: 区域
shape: table
parameters:
  - {name: region, title: 区域或园区, type: thing, labels: [Region, Park], required: true, example: 铁西区}
columns:
  - {name: industry, title: 产业, role: thing}
  - {name: place, title: 承载地, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [origin, -statements, industry, place]
--- */
MATCH (place:Region|Park)-[:BELONGS_TO*0..6]->(:Region|Park {id: $region})
WITH DISTINCT place
MATCH (place)-[h:HOSTS]->(industry:Industry)
RETURN industry, place, h.origin AS origin, h.strength AS strength,
       h.count AS statements, h.sentences AS evidence, h.sources AS sources
