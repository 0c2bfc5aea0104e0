// The laptop of the baseline, see baseline_server.h.
#pragma once

#include "bench/sync/baseline_server.h"
#include "domain/value.h"
#include "journal/operation.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hopluu::bench {

enum class Packing : std::uint8_t { plain, gzip };

class BaselineClient {
public:
    BaselineClient(const std::filesystem::path& file, int board, int port, Packing packing, Line line = Line::plain);
    ~BaselineClient();
    BaselineClient(const BaselineClient&) = delete;
    BaselineClient& operator=(const BaselineClient&) = delete;

    void writeCell(int year, int item, const Value& value);
    void writeParagraph(int year, int section, const std::string& text);
    /// Several writes of one transaction.
    void begin();
    void commit();
    /// What was written since the last time.
    [[nodiscard]] std::string takeChangeset();

    void push();
    void pull();
    [[nodiscard]] std::int64_t rows() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

/// Cells of `realisticCells` as changesets, one a board and year.
[[nodiscard]] std::vector<StoredChangeset> asChangesets(std::span<const Operation> cells);

}  // namespace hopluu::bench
