"""Generates protos/**/_pb2*.py beside the .proto files, for wheel, sdist and editable installs alike."""

import os
import pathlib
import shutil
import sys

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version, build_data):
        import grpc_tools
        from grpc_tools import protoc

        root = pathlib.Path(self.root)
        well_known = pathlib.Path(grpc_tools.__file__).parent / "_proto"
        files = sorted(str(p.relative_to(root)) for p in (root / "protos").rglob("*.proto"))
        path = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ.get("PATH", "")])
        plugin = shutil.which("protoc-gen-mypy_grpc", path=path)
        args = [
            "protoc",
            f"-I{root}",
            f"-I{well_known}",
            f"--python_out={root}",
            f"--pyi_out={root}",
            f"--grpc_python_out={root}",
            *([f"--plugin=protoc-gen-mypy_grpc={plugin}", f"--mypy_grpc_out=quiet:{root}"] if plugin else []),
            *(str(root / f) for f in files),
        ]
        if code := protoc.main(args):
            raise SystemExit(f"protoc failed with {code}")
        build_data["artifacts"] += [
            f"protos/**/{name}" for name in ("*_pb2.py", "*_pb2.pyi", "*_pb2_grpc.py", "*_pb2_grpc.pyi")
        ]
