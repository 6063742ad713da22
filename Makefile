# For developers; everything runs in the environment that ./run keeps.
RUN := ./run --dev

.PHONY: help lint types layers test eval eval-import bench bench-huge gestures faults screenshots check lock

help:
	@echo "lint types layers test eval eval-import bench bench-huge gestures faults screenshots check lock"

lint:
	$(RUN) ruff check .
	$(RUN) ruff format --check .

types:
	$(RUN) mypy core
	$(RUN) mypy gui

layers:
	./run --test tests/architecture

test:
	./run --test

# Tables of figures, written to out/eval.json and out/bench.json.
eval:
	$(RUN) tests.evaluation

# Every figure of importing, and by file what went wrong.
eval-import:
	$(RUN) tests.evaluation pages imports

bench:
	$(RUN) tests.benchmarks

# Ten million events; needs a few gigabytes and minutes.
bench-huge:
	$(RUN) tests.benchmarks huge_bench

# Ten thousand random gestures on the canvas.
gestures:
	$(RUN) tests.benchmarks.gestures

# What the program stands: damage, kills, failing disks, any order, any input; two hours of a machine.
# FAULTS="--rounds 20 killed" names parts and how much of each.
faults:
	$(RUN) tests.faults $(FAULTS)

screenshots:
	$(RUN) docs.make_screenshots

check: lint types test

# Pin anew what pyproject.toml asks for, for every platform; needs uv.
UV_COMPILE := uv pip compile --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header --no-emit-package pip --quiet

lock:
	$(UV_COMPILE) --upgrade pyproject.toml -o requirements.lock
	$(UV_COMPILE) --upgrade --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
