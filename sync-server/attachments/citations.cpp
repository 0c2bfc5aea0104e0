#include "attachments/citations.h"

namespace hopluu::server {

namespace {

constexpr std::size_t kNewsBytes = 256 * 1024;

}  // namespace

Status Citations::catchUp(const Store& store) {
    auto last = store.lastArrival();
    if (!last || *last == cursor_) {
        return last ? Status{} : Status{fail(last.error())};
    }
    auto roster = sync::Roster::load(store);
    if (!roster) {
        return fail(roster.error());
    }
    roster_ = std::move(*roster);
    for (bool more = true; more;) {
        auto news = store.news(cursor_, {}, kNewsBytes, [](const Address& address) { return address.topic == Topic::attachment; });
        if (!news) {
            return fail(news.error());
        }
        for (const auto& entry : news->entries) {
            const Address& address = entry.operation.address;
            auto contents = store.read(address);  // of two at once, the one that is shown
            if (!contents) {
                return fail(contents.error());
            }
            if (const Operation* shown = contents->shown()) {
                byHash_[address.item.text][address] = std::get<AttachmentRecord>(shown->body);
                byUnit_[address.unit].insert(address.item.text);
            }
        }
        more = news->more;
        cursor_ = more ? news->cursor : *last;
    }
    return {};
}

Result<std::vector<Citation>> Citations::of(const std::string& hash) {
    const std::scoped_lock lock(mutex_);
    if (auto known = reader_([this](const Store& store) { return catchUp(store); }); !known) {
        return fail(known.error());
    }
    std::vector<Citation> citations;
    if (const auto found = byHash_.find(hash); found != byHash_.end()) {
        for (const auto& [address, record] : found->second) {
            citations.push_back({address, record});
        }
    }
    return citations;
}

Result<std::set<std::string>> Citations::filesOf(const UnitId& unit) {
    const std::scoped_lock lock(mutex_);
    if (auto known = reader_([this](const Store& store) { return catchUp(store); }); !known) {
        return fail(known.error());
    }
    const auto found = byUnit_.find(unit);
    return found == byUnit_.end() ? std::set<std::string>{} : found->second;
}

Result<std::vector<std::string>> Citations::withoutNote(const std::function<std::string(const std::string&)>& keyOf) {
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> hashes;
    const auto done = reader_([&](const Store& store) -> Status {
        if (auto current = catchUp(store); !current) {
            return current;
        }
        for (const auto& [hash, citations] : byHash_) {
            auto note = store.setting(keyOf(hash));
            if (!note) {
                return fail(note.error());
            }
            if (!*note) {
                hashes.push_back(hash);
            }
        }
        return {};
    });
    return done ? Result<std::vector<std::string>>{std::move(hashes)} : fail(done.error());
}

Result<std::optional<sync::Member>> Citations::member(const DeviceId& device) {
    const std::scoped_lock lock(mutex_);
    if (auto known = reader_([this](const Store& store) { return catchUp(store); }); !known) {
        return fail(known.error());
    }
    const sync::Member* found = roster_ ? roster_->find(device) : nullptr;
    return found == nullptr ? std::optional<sync::Member>{} : std::optional{*found};
}

}  // namespace hopluu::server
