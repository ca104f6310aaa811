/* ---
id: figures-of-thing
title: 一个对象的全部指标
english: All figures about one thing
question: 关于这个区域、园区或企业，文档给出了哪些数字？
group: 指标
shape: table
parameters:
  - {name: thing, title: 对象, type: thing, labels: [Region, Park, Enterprise, Institution, Project, Facility, Industry], required: true, example: 铁西区}
  - {name: kind, title: 性质, type: strings, vocabulary: kind}
  - {name: measure, title: 口径, type: strings, vocabulary: measure}
columns:
  - {name: indicator, title: 指标, role: thing}
  - {name: year, title: 年份, role: text}
  - {name: kind, title: 性质, role: label}
  - {name: measure, title: 口径, role: label}
  - {name: bound, title: 界, role: label}
  - {name: value, title: 数值, role: figure}
  - {name: high, title: 上限, role: figure}
  - {name: unit, title: 单位, role: text}
  - {name: attribute, title: 属性, role: text}
  - {name: document, title: 文档, role: thing}
  - {name: evidence, title: 原文, role: evidence}
order: [indicator, measure, unit, year, kind, value, document]
--- */
MATCH (o:Observation)-[about:ABOUT]->(:Thing {id: $thing})
WHERE (size($kind) = 0 OR o.kind IN $kind) AND (size($measure) = 0 OR o.measure IN $measure)
MATCH (o)-[:OF]->(indicator:Indicator)
MATCH (document:Document)
WHERE document.id = 'Document:' + o.document
RETURN indicator, o.year AS year, o.kind AS kind, o.measure AS measure, o.bound AS bound, o.value AS value,
       o.high AS high, o.unit AS unit, o.attribute AS attribute, document, about.sentences AS evidence
