# Every target is a one-line call of `python -m coursebuilder ...`, which works without make on Windows and macOS too.
PYTHON ?= python3
COUNTRY ?= finland
LANGUAGE ?= en
BUILD = $(PYTHON) -m coursebuilder

.PHONY: all help trainer check test judge session share review pot po translations facts audio live schema clean
.DEFAULT_GOAL := all

all:     ## build pages and paper: COUNTRY=finland LANGUAGE=en or "en ar"
	@$(BUILD) build --country $(COUNTRY) $(foreach language,$(LANGUAGE),--language $(language))
trainer: ## build the trainers' pages and sheets: COUNTRY=finland LANGUAGE=en
	@$(BUILD) trainer --country $(COUNTRY) --language $(LANGUAGE)
check:   ## check lessons, quizzes, facts, plans and drawings
	@$(BUILD) check
test:    ## run all tests, the browser's too
	@$(BUILD) test
judge:   ## check what is built with the Nu HTML checker (needs Java and npm)
	@$(BUILD) judge
session: ## build a session: SESSION=one-hour, and if you like COUNTRY= LANGUAGE=
	@$(BUILD) session $(SESSION) $(if $(filter command line environment,$(origin COUNTRY)),--country $(COUNTRY)) $(if $(filter command line environment,$(origin LANGUAGE)),--language $(LANGUAGE))
share:   ## pack lessons to hand on without a network: COUNTRY=finland LANGUAGE=en or "en ar"
	@$(BUILD) share --country $(COUNTRY) $(foreach language,$(LANGUAGE),--language $(language))
review:  ## build review sheets, say what waits for whom: COUNTRY=finland LANGUAGE=en
	@$(BUILD) review --country $(COUNTRY) --language $(LANGUAGE)
pot:     ## write what there is to translate into build/pot/
	@$(BUILD) pot
po:      ## bring the translations of a language up to date: LANGUAGE=ar
	@$(BUILD) po --language $(LANGUAGE)
translations: ## list what is translated and what to translate next; if you like LANGUAGE=
	@$(BUILD) translations $(if $(filter command line environment,$(origin LANGUAGE)),--language $(LANGUAGE))
facts:   ## list which facts are due for review
	@$(BUILD) facts
audio:   ## say what learners can hear, and what is not recorded: LANGUAGE=en
	@$(BUILD) audio --language $(LANGUAGE)
live:    ## preview with reload
	@$(BUILD) live --country $(COUNTRY) --language $(LANGUAGE)
schema:  ## write schemas/ anew from the models
	@$(BUILD) schema
clean:   ## remove build/
	@$(BUILD) clean
help:    ## list the targets
	@sed -n 's/^\([a-z]*\): *## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
