/* ---
id: partners-of
title: 合作伙伴
english: Partners of a firm, institution, park or region
question: 它与谁合作？
group: 合作
shape: table
parameters:
  - {name: thing, title: 事物, type: thing, labels: [Enterprise, Institution, Park, Region], required: true, example: 东北大学}
columns:
  - {name: partner, title: 合作方, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [-statements, partner, origin]
--- */
MATCH (:Enterprise|Institution|Park|Region {id: $thing})-[r:PARTNERS_WITH]-(partner:Enterprise|Institution|Park|Region)
RETURN partner, r.origin AS origin, r.strength AS strength,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
