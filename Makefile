# flashsale: the commands. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help

# The newest JDK among JAVA_HOME and the usual folders that is 25 or more; `release` is a file every JDK has.
JDK := $(shell for jdk in "$$JAVA_HOME" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$$HOME"/.sdkman/candidates/java/* \
    "$$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do \
    [ -x "$$jdk/bin/javac" ] && [ -r "$$jdk/release" ] || continue; \
    major=$$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$jdk/release"); \
    [ "$${major:-0}" -ge 25 ] && { echo "$$jdk"; break; }; done 2>/dev/null)
JAVA := $(JDK)/bin/java
# MAVEN_ARGS may carry e.g. -Dmaven.repo.local=<folder>
MVN = JAVA_HOME="$(JDK)" mvn -B -ntp $(MAVEN_ARGS)

SOURCES := $(shell find pom.xml shared functions -name target -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' \) -print)
BUILT := target/built
# One thread of its own is enough for a gateway with one event loop; a shared archive halves its start.
JVM = --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xss512k -Xlog:'cds*=off' -Xlog:'aot*=off'
# The first sale of a build writes down what its crowd's code needs; the later ones compile it before they measure.
SALE_CACHE = $(if $(wildcard target/sale.aot),-XX:AOTCache=target/sale.aot,-XX:AOTMode=record -XX:AOTConfiguration=target/sale.aotconf)
PROOF_CLASSES = -cp "shared/proof/target/proof-1.0.0-SNAPSHOT.jar:$$(cat shared/proof/target/classpath)"
LOCAL_CLASSES = -cp "shared/local/target/local-1.0.0-SNAPSHOT.jar:$$(cat shared/local/target/classpath)"

.PHONY: help jdk build run sam-local sale chaos bench bench-cold prove-model prove-sim redrive trace logs cost test lint format native clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

jdk:
	@[ -n "$(JDK)" ] || { echo "flashsale needs a JDK 25 or newer: install one, or point JAVA_HOME at it." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "flashsale needs Maven 3.8.6 or newer on the PATH." >&2; exit 1; }

$(BUILT): $(SOURCES) | jdk
	@echo "Building what changed. The first time takes some minutes: the libraries and servers are downloaded once."
	@mkdir -p target
	@$(MVN) package -Dmaven.test.skip=true > target/build.log 2>&1 & maven=$$!; \
	tail -n +1 -f --pid=$$maven target/build.log 2>/dev/null \
	    | sed -u -n 's/^\[INFO\] Building \([a-z][a-z-]*\) .*\(\[[0-9/]*\]\)$$/  \2 \1/p' ; \
	wait $$maven || { grep -m 20 -E '^\[ERROR\]' target/build.log >&2; \
	    echo "The build failed; the whole story is in target/build.log." >&2; exit 1; }
	@rm -f target/sale.aot
	@touch $@

build: $(BUILT) ## build every function and tool that changed

run: $(BUILT) ## the whole shop on http://localhost:8080 (FRESH=1 starts with empty data, PORT=.. elsewhere)
	@exec $(JAVA) $(JVM) -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=target/run.jsa \
	    $(LOCAL_CLASSES) flashsale.local.run.Run \
	    $(if $(PORT),--port=$(PORT)) $(if $(FRESH),--fresh)

sam-local: ## the doors under SAM's own gateway on http://127.0.0.1:3000, in containers (PORT=..)
	@command -v sam >/dev/null || { echo "make sam-local needs the SAM CLI; make run needs neither it nor Docker." >&2; exit 1; }
	@docker info >/dev/null 2>&1 || { echo "make sam-local needs a running Docker; make run does not." >&2; exit 1; }
	@$(MAKE) --no-print-directory build
	@export FLASHSALE_CONTAINER_BRIDGE="$$(docker network inspect bridge -f '{{(index .IPAM.Config 0).Gateway}}')"; \
	exec $(JAVA) $(JVM) $(LOCAL_CLASSES) \
	    flashsale.local.sam.SamLocal $(if $(PORT),--port=$(PORT)) \
	    --runtime=$$(unzip -l functions/seckill/target/function.zip bootstrap >/dev/null 2>&1 && echo provided.al2023 || echo java25)

sale: $(BUILT) ## a crowd in a flash sale, its orders' lives, and the books (BUYERS=10000 STOCK=100 LIMIT=1 LIFE=1 KILL=.. SEED=..)
	@$(JAVA) $(JVM) -Xmx700m $(SALE_CACHE) $(PROOF_CLASSES) flashsale.proof.Sale; status=$$?; \
	if [ -e target/sale.aotconf ]; then \
	    $(JAVA) $(JVM) -Xmx700m -XX:AOTMode=create -XX:AOTConfiguration=target/sale.aotconf \
	        -XX:AOTCache=target/sale.aot $(PROOF_CLASSES) > target/sale-aot.log 2>&1; \
	    rm -f target/sale.aotconf; \
	fi; exit $$status

chaos: $(BUILT) ## a sale while servers and functions are killed, frozen and restarted, and the books (SEED=.. plans the same strokes, BROKEN=BURY_AT_ONCE shows that it bites)
	@exec $(JAVA) $(JVM) -Xmx700m $(PROOF_CLASSES) flashsale.proof.Chaos

bench: $(BUILT) ## product reads, searches and index lag, beside the raw stores (DURATION=10 CONNECTIONS=64 PRODUCTS=50 UPDATES=200)
	@exec $(JAVA) $(JVM) -Xmx700m \
	    $(PROOF_CLASSES) flashsale.proof.Bench

bench-cold: $(BUILT) ## every function from process start to first answer, warm, memory and size (STARTS=8 FUNCTIONS=seckill,..)
	@exec $(JAVA) $(JVM) -Xmx300m \
	    $(PROOF_CLASSES) flashsale.proof.BenchCold

redrive: $(BUILT) ## bring the dead letters of a topic back to it (TOPIC=purchases.v1)
	@exec $(JAVA) $(JVM) $(LOCAL_CLASSES) \
	    flashsale.local.run.RedriveTopic --topic="$(TOPIC)"

trace: $(BUILT) ## one purchase through every function it meets, by the lines they print (ORDER=.. one that was made, PRODUCT=new a product's change, PORT=.., URL=..)
	@exec $(JAVA) $(JVM) -XX:TieredStopAtLevel=1 \
	    $(LOCAL_CLASSES) \
	    flashsale.local.trace.Trace$(if $(PRODUCT),Product,Purchase) $(if $(ORDER),--order=$(ORDER)) $(if $(PORT),--url=http://localhost:$(PORT))

logs: $(BUILT) ## what the functions of the running shop print from now on, for people
	@tail -q -n 0 -F target/data/shop/logs/*Function.log 2>/dev/null | $(JAVA) $(JVM) -XX:TieredStopAtLevel=1 \
	    $(LOCAL_CLASSES) flashsale.local.trace.TellLogs

cost: $(BUILT) ## dollars of a sale and of an idle month on AWS, and the quota that binds first (BUYERS= STOCK= SECONDS= PRICES=1)
	@exec $(JAVA) $(JVM) -XX:TieredStopAtLevel=1 \
	    $(PROOF_CLASSES) flashsale.proof.cost.Cost \
	    $(if $(BUYERS),--buyers=$(BUYERS)) $(if $(STOCK),--stock=$(STOCK)) $(if $(SECONDS),--seconds=$(SECONDS)) $(if $(PRICES),--prices)

prove-model: $(BUILT) ## every order of steps in small worlds of the shop (TRACE=.. shows how one breaks)
	@exec $(JAVA) $(JVM) -Xmx2g \
	    $(PROOF_CLASSES) flashsale.proof.model.ProveModel

prove-sim: $(BUILT) ## the shop's own code over simulated stores, with faults, by seeds; then its mutants (SEEDS=1000 SEED=.. MUTANT=..)
	@exec $(JAVA) $(JVM) -Xmx1g \
	    $(PROOF_CLASSES) flashsale.proof.sim.ProveSim

test: lint | jdk ## every test, on real servers, without Docker
	$(MVN) verify

lint: ## template.yaml against what CloudFormation takes, where cfn-lint is installed
	@if command -v cfn-lint >/dev/null; then \
	    cfn-lint -t template.yaml && echo "cfn-lint finds nothing in template.yaml."; \
	else \
	    echo "cfn-lint is not installed, so template.yaml is held to the project's own rules only (pip install cfn-lint)."; \
	fi

format: | jdk ## format the sources
	$(MVN) -q spotless:apply -pl '!shared/backends/kafka-server,!shared/backends/opensearch-server'

native: | jdk ## build every function as a native executable
	@if [ -x "$${GRAALVM_HOME:-}/bin/native-image" ] || command -v native-image >/dev/null; then \
	    $(MVN) package -Dmaven.test.skip=true -Dnative -pl functions -amd -am; \
	elif docker info >/dev/null 2>&1; then \
	    $(MVN) package -Dmaven.test.skip=true -Dnative -Dquarkus.native.container-build=true -pl functions -amd -am; \
	else \
	    echo "make native needs native-image (set GRAALVM_HOME) or a running Docker." >&2; exit 1; \
	fi
	@bash shared/local/src/main/scripts/check-glibc.sh functions/*/target/*-runner

clean: | jdk ## remove what was built; data and downloads stay
	$(MVN) -q clean
	rm -rf target
