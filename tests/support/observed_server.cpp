// What makes of sync-server/main.cpp the program that tests watch.
#include "support/traffic.h"

hopluu::server::HttpObserver recordProgramsTraffic();
hopluu::server::HttpObserver recordProgramsTraffic() {
    return hopluu::test::recordTraffic();
}
