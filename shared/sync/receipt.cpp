#include "sync/receipt.h"

#include "journal/byte_stream.h"
#include "journal/content_hash.h"

#include <string_view>

namespace hopluu::sync {

namespace {

constexpr std::string_view kStatement = "HopLuu receipt 1";

Bytes statement(const Address& address, Receipt receipt) {
    receipt.signature = {};
    journal::ByteWriter out;
    out.text(kStatement);
    out.text(address.period.text);
    out.text(address.unit.text);
    out.raw(encodeBody(receipt));
    return out.take();
}

}  // namespace

Result<ContentSummary> summarise(const Store& store, const PeriodId& period, const UnitId& unit) {
    ContentSummary summary;
    std::vector<ContentEntry> content;
    for (const Topic topic : {Topic::cell, Topic::narrative, Topic::score, Topic::explanation}) {
        auto entries = store.entries(period, unit, topic);
        if (!entries) {
            return fail(entries.error());
        }
        const auto count = static_cast<std::uint32_t>(entries->size());
        summary.cells += topic == Topic::cell ? count : 0;
        summary.paragraphs += topic == Topic::narrative ? count : 0;
        summary.scores += topic == Topic::score ? count : 0;
        for (const auto& entry : *entries) {
            content.push_back({entry.address, entry.contents.shown()->body});
        }
    }
    summary.hash = contentHash(content);
    return summary;
}

Receipt signReceipt(const Address& address, Receipt receipt, const SecretKey& server) {
    receipt.signature = sign(statement(address, receipt), server);
    return receipt;
}

bool isGenuine(const Address& address, const Receipt& receipt, const PublicKey& server) {
    return verify(statement(address, receipt), receipt.signature, server);
}

}  // namespace hopluu::sync
