/* ---
id: actual-vs-target
title: 实际与目标
english: The latest actual figure against each target
question: 指标的目标完成得怎样？每个目标旁边是目标年以前最近的实际值；只在二者可比时给出百分比。
group: 指标
shape: table
parameters:
  - {name: region, title: 区域、园区或企业, type: things, labels: [Region, Park, Enterprise, Institution, Project, Facility, Industry], example: 铁西区}
  - {name: indicator, title: 指标, type: things, labels: [Indicator], example: 地区生产总值}
columns:
  - {name: subject, title: 对象, role: thing}
  - {name: indicator, title: 指标, role: thing}
  - {name: measure, title: 口径, role: label}
  - {name: unit, title: 单位, role: text}
  - {name: year, title: 实际年份, role: text}
  - {name: kind, title: 性质, role: label}
  - {name: value, title: 实际值, role: figure}
  - {name: target_year, title: 目标年份, role: text}
  - {name: bound, title: 界, role: label}
  - {name: target, title: 目标值, role: figure}
  - {name: share, title: 实际为目标的%, role: figure}
  - {name: evidence, title: 原文, role: evidence}
order: [subject, indicator, measure, unit, target_year, target, value]
--- */
// A percentage needs a level or share at one year. What is counted over a span or done within a year (新增, 新建, 创建 …) is
// compared with the same time only, and a bare word counts different things each time.
MATCH (t:Observation {kind: 'target'})-[:OF]->(indicator:Indicator)
MATCH (t)-[aimed:ABOUT]->(subject:Thing)
WHERE (size($region) = 0 OR subject.id IN $region) AND (size($indicator) = 0 OR indicator.id IN $indicator)
MATCH (o:Observation)-[:OF]->(indicator)
MATCH (o)-[:ABOUT]->(subject)
WHERE o.kind <> 'target' AND o.measure = t.measure AND o.unit = t.unit AND o.year_to <= t.year_to
WITH t, aimed, indicator, subject, max(o.year_to) AS latest
MATCH (o:Observation)-[:OF]->(indicator)
MATCH (o)-[reached:ABOUT]->(subject)
WHERE o.kind <> 'target' AND o.measure = t.measure AND o.unit = t.unit AND o.year_to = latest
RETURN subject, indicator, t.measure AS measure, t.unit AS unit, o.year AS year, o.kind AS kind, o.value AS value,
       t.year AS target_year, t.bound AS bound, t.value AS target,
       CASE WHEN t.value > 0
             AND NOT indicator.name IN ['企业', '项目', '投资', '总投资', '投资额', '资金', '平台', '面积', '数量']
             AND (t.measure IN ['level', 'share', 'new'] AND o.year = t.year
                  OR t.measure IN ['level', 'share'] AND t.year_from = t.year_to AND o.year_from = o.year_to
                     AND (t.unit = '%' OR NOT (t.surface + '，' + o.surface)
                          =~ '(.*，)?(新建|新增|创建|打造|建成|建设|引导|引进|培育|改造|完成|签约|谋划).*'))
            THEN round(o.value / t.value * 100, 1) ELSE NULL END AS share,
       reached.sentences + aimed.sentences AS evidence
