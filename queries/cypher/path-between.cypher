/* ---
id: path-between
title: 两者之间的联系
english: What ties two things, by the shortest ways
question: 这两个事物之间有什么联系？列出最短的几条路（最多六步）。
group: 合作
shape: path
parameters:
  - {name: from, title: 从, type: thing, labels: [Thing], required: true, example: 华晨宝马}
  - {name: to, title: 到, type: thing, labels: [Thing], required: true, example: 东北大学}
columns:
  - {name: path, title: 路径, role: count}
  - {name: step, title: 步, role: count}
  - {name: source, title: 起点, role: thing}
  - {name: relation, title: 关系, role: label}
  - {name: target, title: 终点, role: thing}
  - {name: origin, title: 来源, role: origin}
  - {name: strength, title: 措辞, role: text}
  - {name: statements, title: 陈述数, role: count}
  - {name: evidence, title: 原文, role: evidence}
  - {name: sources, title: 依据, role: text}
order: [path, step, relation, origin]
--- */
// store: ladybug
MATCH way = (a:Thing {id: $from})-[:TIES* ALL SHORTEST 1..6]-(b:Thing {id: $to})
RETURN nodes(way) AS nodes, relationships(way) AS relationships
// store: neo4j
MATCH (a:Thing {id: $from})
MATCH (b:Thing {id: $to})
MATCH way = allShortestPaths((a)-[:TIES*1..6]-(b))
RETURN nodes(way) AS nodes, relationships(way) AS relationships
