"""Counts a repository again, with plain git and nothing of the product.

count-history.py FOLDER TIP: JSON on standard output. Every tag that the tip reaches is a release. Which release is first is
found by taking tags away from one another in the order of their dates; when a commit was merged, by asking each merge of the
first-parent line what it brings in.
"""

import fnmatch
import json
import re
import statistics
import subprocess
import sys

folder, tip = sys.argv[1:3]
LOCKS = {
    "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock",
    "Cargo.lock", "go.sum", "go.work.sum", "poetry.lock", "Pipfile.lock", "uv.lock", "pdm.lock", "Gemfile.lock",
    "composer.lock", "mix.lock", "pubspec.lock", "Podfile.lock", "Package.resolved", "packages.lock.json",
    "gradle.lockfile", "flake.lock",
}  # fmt: skip
MADE = re.compile(r"(\.min\.(js|css)|\.(js|css)\.map|\.pb\.go|_pb2\.py|\.g\.dart)$")


def git(*args):
    options = ["-c", "core.quotePath=false", "-c", "diff.renames=true", "-c", f"mailmap.blob={tip}:.mailmap"]
    return subprocess.run(["git", "-C", folder, *options, *args], capture_output=True, check=True, text=True).stdout


def attributes():
    """Only what lies uppermost, and only patterns of one folder with all in it: enough for the repositories of the tests."""
    shown = subprocess.run(["git", "-C", folder, "show", f"{tip}:.gitattributes"], capture_output=True, text=True)
    lines = shown.stdout.splitlines() if shown.returncode == 0 else []
    return [line.split()[0] for line in lines if line.endswith(" linguist-generated")]


ATTRIBUTES = attributes()


def is_generated(path):
    *folders, name = path.split("/")
    return (
        name in LOCKS
        or MADE.search(name) is not None
        or bool({"dist", "node_modules"} & set(folders))
        or any(fnmatch.fnmatch(path, pattern) for pattern in ATTRIBUTES)
    )


def path_after(path):
    """`a/{b => c}/d` and `a => b` as git writes a file that moved."""
    if "{" in path and " => " in path:
        return re.sub(r"\{.* => (.*)\}", r"\1", path).replace("//", "/")
    return path.split(" => ")[-1]


def merged_at():
    """By commit, the committer date of what the branch got it with."""
    merged = {}
    for line in git("log", "--first-parent", "--reverse", "--format=%H %ct %P", tip).splitlines():
        commit, when, *parents = line.split()
        merged[commit] = int(when)
        if len(parents) > 1:
            for brought in git("rev-list", commit, "--not", parents[0]).split():
                merged.setdefault(brought, int(when))
    return merged


def tags():
    """Each with its commit and its date, as `git tag` sorts them by that date; one that contains another comes after it."""
    found = []
    form = "--format=%(refname:short) %(objecttype) %(objectname) %(*objectname) %(creatordate:unix)"
    for line in git("for-each-ref", "--sort=creatordate", "--merged", tip, form, "refs/tags").splitlines():
        parts = line.split()
        found.append({"name": parts[0], "commit": parts[3] if parts[1] == "tag" else parts[2], "at": int(parts[-1])})
    ordered = []
    while found:
        for one in found:
            others = [other for other in found if other is not one and other["commit"] != one["commit"]]
            contains = {line for line in git("rev-list", one["commit"]).split()}
            if not any(other["commit"] in contains for other in others):
                ordered.append(one)
                found.remove(one)
                break
    return ordered


commits = {}
for block in git("log", "--no-merges", "--numstat", "--format=@@%n%H%n%at%n%aE", tip).split("@@\n")[1:]:
    commit, authored, author, *rest = block.split("\n")
    counts = {"filesChanged": 0, "insertions": 0, "deletions": 0, "generatedLines": 0}
    paths = set()
    for line in filter(None, rest):
        added, taken, path = line.split("\t")
        path = path_after(path)
        paths.add(path)
        counts["filesChanged"] += 1
        if added == "-":
            continue
        if is_generated(path):
            counts["generatedLines"] += int(added) + int(taken)
        else:
            counts["insertions"] += int(added)
            counts["deletions"] += int(taken)
    commits[commit] = {**counts, "authored": int(authored), "author": author.lower(), "paths": paths}

merged = merged_at()
earlier = []
releases = []
version_of = {}
for tag in tags():
    new = git("rev-list", tag["commit"], *(["--not", *earlier] if earlier else [])).split()
    earlier.append(tag["commit"])
    own = [commits[commit] for commit in new if commit in commits]
    for commit in new:
        version_of[commit] = tag["name"]
    leads = [
        (tag["at"] - commits[commit]["authored"]) / 3600
        for commit in new
        if commit in commits and commits[commit]["authored"] <= min(tag["at"], merged[commit])
    ]
    releases.append(
        {
            "version": tag["name"],
            "commits": len(own),
            "filesChanged": len(set().union(*(one["paths"] for one in own))),
            "insertions": sum(one["insertions"] for one in own),
            "deletions": sum(one["deletions"] for one in own),
            "authors": len({one["author"] for one in own}),
            "lead": statistics.median(leads) if leads else None,
        }
    )

changes = {
    commit: {
        "mergedAt": merged[commit],
        "version": version_of.get(commit),
        **{key: one[key] for key in ("filesChanged", "insertions", "deletions", "generatedLines")},
    }
    for commit, one in commits.items()
}
print(json.dumps({"changes": changes, "releases": releases}))
