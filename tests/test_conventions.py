"""Conventions of the dbt project: what dbt itself lets pass."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, copy_project, plain_environment


def unknown_keys(project: Path, target: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "yaml_keys.py"), str(project), str(target)],
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.split("\n")[:-1] if done.stdout.strip() else []


def bouncer(project: Path, artifacts: Path, tmp_path: Path) -> "subprocess.CompletedProcess[str]":
    """Run dbt-bouncer with the project's checks on the manifest in ``artifacts``."""
    checks = yaml.safe_load((project / "dbt-bouncer.yml").read_text(encoding="utf-8"))
    config = tmp_path / "dbt-bouncer.yml"
    config.write_text(yaml.safe_dump(checks | {"dbt_artifacts_dir": str(artifacts)}))
    command = [sys.executable, "-c", "from dbt_bouncer.main import app; app()", "run"]
    return subprocess.run(
        [*command, "--config-file", str(config), "--show-all-failures"],
        cwd=project,
        env=plain_environment() | {"COLUMNS": "160"},  # or names of models are cut off
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_yaml_key_is_misspelt(tmp_path: Path) -> None:
    assert unknown_keys(ROOT, tmp_path) == []


def test_a_misspelt_yaml_key_is_caught(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (project / "models" / "marts" / "planted.sql").write_text("select 1 as planted_id")
    (project / "models" / "marts" / "exported.sql").write_text("select 1 as exported_id")
    (project / "models" / "marts" / "planted.yml").write_text(
        """
models:
  - name: planted
    descripton: A typo in a model.
    config:
      materialised: table
      contract: {enforced: false}
      group: published
    constraints:
      - type: primary_key
        colums: [planted_id]
    columns:
      - name: planted_id
        data_test: [unique]
  - name: exported
    description: Settings of the adapter are no typos.
    config:
      materialized: external
      format: parquet
      options: {codec: zstd}
      contract: {enforced: false}
      group: published
"""
    )
    settings = project / "dbt_project.yml"
    settings.write_text(settings.read_text().replace("+access: public", "+acces: public"))
    said = "\n".join(unknown_keys(project, tmp_path))
    for key in ("descripton", "materialised", "data_test", "colums", "+acces"):
        assert f"`{key}`" in said, f"{key} passed unseen"
    assert "`format`" not in said
    assert "`options`" not in said


def test_conventions_are_kept(built_project: Path, tmp_path: Path) -> None:
    done = bouncer(built_project, built_project / "target", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("planted", "change"),
    [
        ("check_model_file_name", ("stg_articles", "articles_staged")),
        ("check_model_description_contains_regexp_pattern", ("One row per", "Many rows per")),
    ],
)
def test_a_broken_convention_is_caught(
    built_project: Path, tmp_path: Path, planted: str, change: tuple[str, str]
) -> None:
    manifest = (built_project / "target" / "manifest.json").read_text(encoding="utf-8")
    (tmp_path / "manifest.json").write_text(manifest.replace(*change), encoding="utf-8")
    done = bouncer(built_project, tmp_path, tmp_path)
    assert done.returncode != 0
    assert planted in done.stdout + done.stderr
