/* ---
id: documents
title: 文档
english: The documents that were read
question: 读了哪些文档，各有多少句子和指标值进了图谱？
group: 文档与出处
shape: table
columns:
  - {name: document, title: 文档, role: thing}
  - {name: region, title: 区域, role: text}
  - {name: kind, title: 种类, role: text}
  - {name: issuer, title: 发布机构, role: text}
  - {name: date, title: 日期, role: text}
  - {name: reference_year, title: 基准年, role: count}
  - {name: target_year, title: 目标年, role: count}
  - {name: sentences, title: 句子数, role: count}
  - {name: figures, title: 指标值数, role: count}
order: [region, document]
--- */
MATCH (document:Document)
OPTIONAL MATCH (s:Sentence)
WHERE document.id = 'Document:' + s.document
WITH document, count(s) AS sentences
OPTIONAL MATCH (o:Observation)
WHERE document.id = 'Document:' + o.document
WITH document, sentences, count(o) AS figures
RETURN document, document.region AS region, document.kind AS kind, document.issuer AS issuer, document.date AS date,
       document.reference_year AS reference_year, document.target_year AS target_year, sentences, figures
