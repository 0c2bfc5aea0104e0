// The same work for the baseline (baseline_server.h), as far as it can do it.
#pragma once

#include "bench/sync/baseline_client.h"
#include "bench/sync/workloads.h"

namespace hopluu::bench {

[[nodiscard]] EveryoneSends baselineEveryoneSends(const Sizes& sizes, Packing packing, Line line);
[[nodiscard]] SmallExchanges baselineSmallExchanges(const Sizes& sizes);
[[nodiscard]] History baselineHistory(const Sizes& sizes, const std::vector<StoredChangeset>& changesets);

}  // namespace hopluu::bench
