#include "workbook/xls_records.h"

#include "workbook/xls_bytes.h"
#include "workbook/xls_errors.h"

#include <algorithm>
#include <utility>

namespace hopluu::workbook::xls {

namespace {

constexpr std::size_t kHead = 4;

/// Taken off the front; nothing when the bytes that its size promises are not there.
std::optional<std::pair<RecordType, std::string_view>> take(std::string_view& rest) {
    ByteReader head(rest);
    const auto type = static_cast<RecordType>(head.u16());
    const std::size_t size = head.u16();
    if (!head.complete() || head.left() < size) {
        return std::nullopt;
    }
    const std::string_view bytes = head.rest().substr(0, size);
    rest = head.rest().substr(size);
    return std::pair{type, bytes};
}

}  // namespace

RecordReader::RecordReader(std::string_view stream, std::size_t offset) : rest_(stream.substr(std::min(offset, stream.size()))) {}

bool RecordReader::continues() const {
    return rest_.size() >= kHead && static_cast<RecordType>(ByteReader(rest_).u16()) == RecordType::continuation;
}

Result<std::optional<Record>> RecordReader::next() {
    if (rest_.empty()) {
        return std::optional<Record>();
    }
    const auto first = take(rest_);
    if (!first) {
        return fail(damaged("record"));
    }
    Record record{first->first, first->second, {}};
    while (continues()) {
        const auto more = take(rest_);
        if (!more) {
            return fail(damaged("continuation"));
        }
        record.continuations.push_back(more->second);
    }
    return std::optional<Record>(std::move(record));
}

}  // namespace hopluu::workbook::xls
