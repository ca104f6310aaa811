/* ---
id: products-of-firm
title: 企业及其产品
english: What firms make
question: 企业生产什么产品？
group: 企业
shape: table
parameters:
  - {name: firm, title: 企业, type: things, labels: [Enterprise], example: 华晨宝马}
columns:
  - {name: firm, title: 企业, role: thing}
  - {name: product, title: 产品, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [firm, product, origin]
--- */
MATCH (firm:Enterprise)-[r:PRODUCES]->(product:Product)
WHERE size($firm) = 0 OR firm.id IN $firm
RETURN firm, product, r.origin AS origin, r.strength AS strength,
       r.count AS statements, r.sentences AS evidence, r.sources AS sources
