"""The deepest stack below a function, from what gcc writes with -fcallgraph-info=su. A call through a pointer may be one
of any function that nothing else calls."""
import re

NODE = re.compile(r'node: \{ title: "([^"]*)" label: "([^"]*)"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"')
INDIRECT = "__indirect_call"
FRAME = re.compile(r"(\d+) bytes \((static|dynamic,bounded)\)")


def deepest(graph, root):
    """Bytes of `root` and of all that it calls, frames and return addresses included; fails where that is unbounded."""
    frames = {}
    for title, label in NODE.findall(graph):
        frame = FRAME.search(label)
        frames[title] = int(frame.group(1)) if frame else 0
        if "dynamic" in label and not frame:
            raise ValueError(f"{label} has no bound")
    calls = {}
    for caller, called in EDGE.findall(graph):
        calls.setdefault(caller, set()).add(called)
    everybody = set().union(*calls.values()) if calls else set()
    calls[INDIRECT] = set(frames) - everybody - {root}
    known = {}

    def depth(function, path):
        if function in path:
            raise ValueError(f"{function} calls itself")
        if function not in known:
            below = [depth(called, path | {function}) for called in calls.get(function, ())]
            known[function] = frames.get(function, 0) + max(below, default=0)
        return known[function]

    return depth(root, frozenset())
