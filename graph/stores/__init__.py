"""The stores that hold the graph: an embedded one and a server, behind one interface."""
