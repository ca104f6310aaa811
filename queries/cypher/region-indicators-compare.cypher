/* ---
id: region-indicators-compare
title: 各区域比较一个指标
english: One indicator compared over regions
question: 各区域在这个指标上谁高谁低？
group: 指标
shape: series
parameters:
  - {name: indicator, title: 指标, type: thing, labels: [Indicator], required: true, example: 地区生产总值}
  - {name: region, title: 区域, type: things, labels: [Region], example: 铁西区}
  - {name: year, title: 年份, type: integers, example: 2025}
  - {name: kind, title: 性质, type: strings, vocabulary: kind}
  - {name: measure, title: 口径, type: strings, vocabulary: measure}
columns:
  - {name: measure, title: 口径, role: label}
  - {name: unit, title: 单位, role: text}
  - {name: year, title: 年份, role: text}
  - {name: kind, title: 性质, role: label}
  - {name: subject, title: 区域, role: thing}
  - {name: bound, title: 界, role: label}
  - {name: value, title: 数值, role: figure}
  - {name: high, title: 上限, role: figure}
  - {name: document, title: 文档, role: thing}
  - {name: evidence, title: 原文, role: evidence}
order: [measure, unit, year, kind, -value, subject, document]
--- */
MATCH (o:Observation)-[:OF]->(:Indicator {id: $indicator})
MATCH (o)-[about:ABOUT]->(subject:Region)
WHERE (size($region) = 0 OR subject.id IN $region) AND (size($year) = 0 OR o.year_to IN $year)
  AND (size($kind) = 0 OR o.kind IN $kind) AND (size($measure) = 0 OR o.measure IN $measure)
MATCH (document:Document)
WHERE document.id = 'Document:' + o.document
RETURN o.measure AS measure, o.unit AS unit, o.year AS year, o.kind AS kind, subject, o.bound AS bound,
       o.value AS value, o.high AS high, document, about.sentences AS evidence
