/* ---
id: indicator-series
title: 指标序列
english: An indicator over documents and years, actual, estimated and aimed at
question: 这个指标历年是多少，目标是多少，各出自哪份文档？
group: 指标
shape: series
parameters:
  - {name: indicator, title: 指标, type: thing, labels: [Indicator], required: true, example: 地区生产总值}
  - {name: region, title: 区域、园区或企业, type: things, labels: [Region, Park, Enterprise, Institution, Project, Facility, Industry], example: 铁西区}
  - {name: kind, title: 性质, type: strings, vocabulary: kind}
  - {name: measure, title: 口径, type: strings, vocabulary: measure}
columns:
  - {name: subject, title: 对象, role: thing}
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
order: [subject, measure, unit, year, kind, value, document]
--- */
MATCH (o:Observation)-[:OF]->(:Indicator {id: $indicator})
MATCH (o)-[about:ABOUT]->(subject:Thing)
WHERE (size($region) = 0 OR subject.id IN $region) AND (size($kind) = 0 OR o.kind IN $kind)
  AND (size($measure) = 0 OR o.measure IN $measure)
MATCH (document:Document)
WHERE document.id = 'Document:' + o.document
RETURN subject, o.year AS year, o.kind AS kind, o.measure AS measure, o.bound AS bound, o.value AS value,
       o.high AS high, o.unit AS unit, o.attribute AS attribute, document, about.sentences AS evidence
