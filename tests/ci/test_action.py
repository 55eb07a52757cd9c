"""The action's own shell steps, run as the platform runs them: by bash, inputs as variables."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="bash of the platform is not at hand")


@pytest.fixture
def step(tmp_path):
    """Run one step in a workspace with these inputs; its defaults fill in the rest."""

    def run(name, workspace, *, r57="", **inputs):
        given = {f"inputs.{key}": each["default"] for key, each in ACTION["inputs"].items()}
        given |= {f"inputs.{key}": value for key, value in inputs.items()}
        given["github.action_path"] = str(ROOT)
        given["steps.python.outputs.python-path"] = sys.executable
        given["steps.install.outputs.r57"] = r57 or str(Path(sys.executable).with_name("r57"))
        summary = tmp_path / "summary.md"
        summary.touch()
        own = {key: filled(value, given) for key, value in STEPS[name].get("env", {}).items()}
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("R57_")},
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(summary),
            **own,
        }
        script = f"enable -n mapfile readarray\n{STEPS[name]['run']}"  # macOS has bash 3.2
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        done = subprocess.run(
            command, cwd=workspace, env=environment, capture_output=True, text=True, check=False
        )
        return done, summary.read_text(encoding="utf-8")

    return run


def filled(value, given):
    """An expression of the platform as it fills it in."""
    return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: given[found[1]], value)


@pytest.fixture
def workspace(tmp_path, data_copy):
    assert data_copy.parent == tmp_path
    return tmp_path


def break_targets(workspace, mistakes):
    """Write a decimal comma into this many targets."""
    targets = workspace / "data" / "targets" / "laocai.yaml"
    text = targets.read_text(encoding="utf-8")
    targets.write_text(re.sub(r": (\d+)\n", r": \1,5\n", text, count=mistakes), encoding="utf-8")


def test_sound_data_passes_with_a_summary(step, workspace):
    done, summary = step("Check the data", workspace)

    assert done.returncode == 0, done.stderr
    assert "::" not in done.stdout
    assert "no findings" in summary


def test_mistakes_are_annotated_up_to_the_platforms_limit(step, workspace):
    break_targets(workspace, mistakes=14)

    done, summary = step("Check the data", workspace, sarif="found.sarif")

    annotations = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert done.returncode == 1
    assert len(annotations) == 10
    assert annotations[0].startswith("::error file=data/targets/laocai.yaml,line=")
    assert "4 findings above have no annotation" in done.stdout
    assert done.stdout.count(" error R204 ") == 14
    assert summary.count("R204") == 14
    assert (workspace / "found.sarif").exists()


def test_several_paths_are_given_one_a_line_and_a_missing_one_fails(step, workspace):
    done, _ = step("Check the data", workspace, path="data/targets\n\ndata/places.yaml\n")
    gone, _ = step("Check the data", workspace, path="data\nnowhere")

    assert done.returncode == 0
    checked = len([*(workspace / "data" / "targets").iterdir(), workspace / "data" / "places.yaml"])
    assert f"Files checked: {checked}" in done.stdout
    assert gone.returncode == 3
    assert "nowhere" in gone.stderr


def test_without_paths_the_data_folder_is_checked(step, workspace):
    done, summary = step("Check the data", workspace, path=" \n\n")

    assert done.returncode == 0, done.stderr
    assert "no findings" in summary


def test_what_a_change_does_is_asked_of_an_r57_that_was_installed():
    asked = STEPS["Compare with the base"]["if"]

    assert STEPS["Install r57"]["id"] == "install"
    assert "steps.install.outcome == 'success'" in asked
    assert "always()" not in asked


def test_an_input_is_never_run(step, workspace):
    done, _ = step("Check the data", workspace, sarif="$(touch hacked).sarif")

    assert done.returncode == 0
    assert not (workspace / "hacked").exists()
    assert not any("${{" in step["run"] for step in STEPS.values())


@pytest.fixture
def revised(workspace, git):
    """A repository whose figures changed since its last commit."""
    git(workspace, "init", "-q")
    git(workspace, "add", "-A")
    git(workspace, "commit", "-qm", "one")
    report = workspace / "data" / "actuals" / "laocai" / "laocai-2025-q1.yaml"
    text = report.read_text(encoding="utf-8")
    changed = text.replace("51.69", "41.69").replace("51,69/", "41,69/")
    report.write_text(changed, encoding="utf-8")
    return workspace


def test_the_summary_says_what_a_change_does(step, revised):
    done, summary = step("Compare with the base", revised, base="HEAD")

    assert done.returncode == 0, done.stderr
    assert "## LÀO CAI (BEFORE THE MERGER)" in summary
    assert "51.69% (2025-Q1) | 41.69% (2025-Q1) | PAST REPORT REWRITTEN" in summary


def test_a_file_of_the_data_is_compared_with_its_whole_folder(step, revised):
    done, summary = step(
        "Compare with the base", revised, base="HEAD", path="data/targets/laichau.yaml\n"
    )

    assert done.returncode == 0, done.stderr
    assert "PAST REPORT REWRITTEN" in summary


def test_a_past_report_that_is_rewritten_can_fail_the_step(step, revised):
    done, summary = step("Compare with the base", revised, base="HEAD", **{"fail-on": "rewritten"})

    assert done.returncode == 1
    assert "PAST REPORT REWRITTEN" in summary


def test_it_installs_r57_from_its_own_folder_beside_the_python_of_the_job(
    step, tmp_path, workspace, built_here
):
    with pytest.MonkeyPatch.context() as patch:
        for name, value in built_here.items():
            patch.setenv(name, value)
        done, _ = step("Install r57", workspace)
        assert done.returncode == 0, done.stderr
        program = (tmp_path / "output").read_text("utf-8").strip().removeprefix("r57=")
        checked, _ = step("Check the data", workspace, r57=program)

    assert Path(program).is_relative_to(tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    (python,) = [each for each in ACTION["runs"]["steps"] if each.get("id") == "python"]
    assert python["with"]["update-environment"] is False


def test_the_workflow_runs_it_on_this_data():
    workflow = yaml.safe_load(
        (ROOT / ".github" / "workflows" / "data.yml").read_text(encoding="utf-8")
    )
    (used,) = [each for each in workflow["jobs"]["validate"]["steps"] if each["uses"] == "./"]

    assert used["with"].keys() <= ACTION["inputs"].keys()
    assert (ROOT / used["with"]["path"] / "indicators.yaml").exists()
