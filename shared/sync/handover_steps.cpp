#include "sync/handover_steps.h"

#include "sync/json_fields.h"

#include <string>
#include <utility>

namespace hopluu::sync {

namespace {

constexpr char kFormerKeysSetting[] = "handover.former_server_keys";  // 64 hexadecimal digits each, one after the other

Status recordOne(Store& store, Draft draft) {
    auto written = store.record(std::vector<Draft>{std::move(draft)});
    return written ? Status{} : Status{fail(written.error())};
}

}  // namespace

Status recordHandover(Store& store, const HandoverNotice& notice) {
    store.writeAs(randomDeviceId());
    return recordOne(store, {{{}, kBloc, Topic::handover, ItemCode{std::to_string(notice.term)}}, notice});
}

Status settleIn(Store& store, const Identity& own, const PublicKey& from) {
    return store.together([&]() -> Status {
        if (auto set = store.setIdentity(own); !set) {
            return set;
        }
        auto former = store.setting(kFormerKeysSetting);
        if (!former) {
            return fail(former.error());
        }
        if (auto kept = store.setSetting(kFormerKeysSetting, former->value_or("") + toHex(from)); !kept) {
            return kept;
        }
        store.writeAs(randomDeviceId());
        const DeviceRecord record{own.publicKey, Role::server, "", "hopluu-server", ""};
        return recordOne(store, {{{}, kBloc, Topic::device, ItemCode{toString(own.device)}}, record});
    });
}

Result<std::vector<PublicKey>> formerServerKeys(const Store& store) {
    auto text = store.setting(kFormerKeysSetting);
    if (!text) {
        return fail(text.error());
    }
    const std::string all = text->value_or("");
    std::vector<PublicKey> keys;
    constexpr std::size_t kDigits = 2 * std::tuple_size_v<PublicKey>;
    for (std::size_t at = 0; at + kDigits <= all.size(); at += kDigits) {
        PublicKey key{};
        if (fromHex(std::string_view(all).substr(at, kDigits), key)) {
            keys.push_back(key);
        }
    }
    return keys;
}

}  // namespace hopluu::sync
