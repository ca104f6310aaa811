/* ---
id: counts
title: 图谱的规模
english: Nodes a label, edges a type and origin
question: 图谱里有多少节点和关系，各是什么来源？
group: 文档与出处
shape: table
columns:
  - {name: sort, title: 类别, role: text}
  - {name: name, title: 名称, role: label}
  - {name: origin, title: 来源, role: origin}
  - {name: number, title: 数量, role: count}
order: [-sort, -number, name, origin]
--- */
MATCH (n:Thing|Document|Section|Sentence|Indicator|Observation)
RETURN '节点' AS sort, n.label AS name, '' AS origin, count(n) AS number
UNION ALL
MATCH ()-[r:TIES|PUBLISHES|MENTIONED_IN|OF|ABOUT|STATED_IN]->()
RETURN '关系' AS sort, type(r) AS name, r.origin AS origin, count(r) AS number
