# Every target is a one-line call of `python -m coursebuilder ...`, which works without make on Windows and macOS too.
PYTHON ?= python3
COUNTRY ?= finland
LANGUAGE ?= en
BUILD = $(PYTHON) -m coursebuilder

.PHONY: all help trainer check test session review facts live schema clean
.DEFAULT_GOAL := all

all:     ## build one edition as pages and paper: COUNTRY=finland LANGUAGE=en
	@$(BUILD) build --country $(COUNTRY) --language $(LANGUAGE)
trainer: ## build the trainers' pages and sheets: COUNTRY=finland LANGUAGE=en
	@$(BUILD) trainer --country $(COUNTRY) --language $(LANGUAGE)
check:   ## check lessons, quizzes, facts, plans and drawings
	@$(BUILD) check
test:    ## run all tests, the browser's too
	@$(BUILD) test
session: ## build a session: SESSION=one-hour, and if you like COUNTRY= LANGUAGE=
	@$(BUILD) session $(SESSION) $(if $(filter command line environment,$(origin COUNTRY)),--country $(COUNTRY)) $(if $(filter command line environment,$(origin LANGUAGE)),--language $(LANGUAGE))
review:  ## build review sheets, say what waits for whom: COUNTRY=finland LANGUAGE=en
	@$(BUILD) review --country $(COUNTRY) --language $(LANGUAGE)
facts:   ## list which facts are due for review
	@$(BUILD) facts
live:    ## preview with reload
	@$(BUILD) live --country $(COUNTRY) --language $(LANGUAGE)
schema:  ## write schemas/ anew from the models
	@$(BUILD) schema
clean:   ## remove build/
	@$(BUILD) clean
help:    ## list the targets
	@sed -n 's/^\([a-z]*\): *## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18
