"""Loads the Python department out of Protos/PROTOCOL.md, so that what the page shows is what is tested."""
import os
import re
import sys
import types

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

with open(os.path.join(ROOT, "Protos", "PROTOCOL.md"), encoding="utf-8") as page:
    code = re.search(r"```python\n(.*?)```", page.read(), re.DOTALL).group(1)
module = types.ModuleType("department")
exec(compile(code, "Protos/PROTOCOL.md", "exec"), module.__dict__)
sys.modules["department"] = module
