/* ---
id: mentions-in-document
title: 文档怎么说它
english: What the documents say about a thing, sentence by sentence
question: 文档里哪些句子提到它？
group: 文档与出处
shape: table
parameters:
  - {name: thing, title: 事物, type: thing, labels: [Thing], required: true, example: 中德园}
  - {name: document, title: 文档, type: things, labels: [Document], example: 铁西区国民经济和社会发展第十四个五年规划}
columns:
  - {name: document, title: 文档, role: thing}
  - {name: start, title: 位置, role: count}
  - {name: section, title: 章节, role: text}
  - {name: evidence, title: 原文, role: evidence}
order: [document, start]
--- */
MATCH (:Thing {id: $thing})-[:MENTIONED_IN]->(s:Sentence)
MATCH (document:Document)
WHERE document.id = 'Document:' + s.document AND (size($document) = 0 OR document.id IN $document)
RETURN DISTINCT document, s.start AS start, s.section AS section, [s.id] AS evidence
