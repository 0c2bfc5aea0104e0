#include "engine/comments.h"

#include "text/unicode.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace hopluu::engine {

namespace {

constexpr std::size_t kLongest = 2'000;

constexpr std::pair<Topic, std::string_view> kKinds[] = {
    {Topic::cell, "cell:"}, {Topic::narrative, "section:"}, {Topic::score, "score:"}, {Topic::submission, "year:"}};

std::string_view prefixOf(Topic topic) {
    const auto* found = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& each) { return each.first == topic; });
    return found == std::end(kKinds) ? kKinds[3].second : found->second;
}

/// "cell:capital_new.fdi#<device>/3" in its parts.
struct Place {
    Topic topic = Topic::submission;
    std::string item, device;
    std::uint64_t number = 0;
};

Place placeOf(const ItemCode& code) {
    Place place;
    const std::string& text = code.text;
    const auto mark = std::min(text.rfind('#'), text.size());
    const std::string target = text.substr(0, mark);
    for (const auto& [topic, prefix] : kKinds) {
        if (target.starts_with(prefix)) {
            place.topic = topic;
            place.item = target.substr(prefix.size());
        }
    }
    const auto slash = text.find('/', mark);
    if (slash != std::string::npos) {
        place.device = text.substr(mark + 1, slash - mark - 1);
        std::from_chars(text.data() + slash + 1, text.data() + text.size(), place.number);
    }
    return place;
}

Error emptyComment() {
    return {"comment.empty", {"Nhận xét chưa có nội dung.", "The remark has no text."}, {"Hãy viết nhận xét.", "Write the remark."}, ""};
}

Error longComment() {
    return {"comment.too-long",
            {"Nhận xét dài quá 2.000 chữ cái.", "The remark is longer than 2,000 characters."},
            {"Hãy rút gọn, hoặc chia làm nhiều nhận xét.", "Shorten it, or write several."},
            ""};
}

}  // namespace

Result<std::vector<CommentView>> readComments(const Workspace& workspace, const PeriodId& period, const UnitId& unit) {
    auto entries = workspace.store().entries(period, unit, Topic::comment);
    auto identity = workspace.store().identity();
    if (!entries || !identity) {
        return fail(!entries ? entries.error() : identity.error());
    }
    std::vector<CommentView> comments;
    for (const auto& entry : *entries) {
        const Operation& shown = *entry.contents.shown();
        const std::string& text = std::get<Comment>(shown.body).text;
        if (text.empty()) {
            continue;
        }
        auto person = workspace.personAt(shown.id.device);
        if (!person) {
            return fail(person.error());
        }
        const Place place = placeOf(entry.address.item);
        comments.push_back({place.topic, ItemCode{place.item}, text, std::move(*person), shown.time.milliseconds(),
                            *identity && (*identity)->device == shown.id.device});
    }
    std::sort(comments.begin(), comments.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return comments;
}

Status comment(Workspace& workspace, const PeriodId& period, const UnitId& unit, Topic topic, const ItemCode& item,
               const std::string& text) {
    auto normal = text::normalize(text);
    if (!normal) {
        return fail(normal.error());
    }
    if (normal->find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(emptyComment());
    }
    if (text::length(*normal) > kLongest) {
        return fail(longComment());
    }
    auto identity = workspace.store().identity();
    auto entries = workspace.store().entries(period, unit, Topic::comment);
    if (!identity || !entries) {
        return fail(!identity ? identity.error() : entries.error());
    }
    if (!*identity) {
        auto member = workspace.membership();
        return fail(member.error());
    }
    const std::string device = toString((*identity)->device);
    std::uint64_t last = 0;
    for (const auto& entry : *entries) {
        const Place place = placeOf(entry.address.item);
        last = place.device == device ? std::max(last, place.number) : last;
    }
    const std::string code = std::string(prefixOf(topic)) + item.text + "#" + device + "/" + std::to_string(last + 1);
    auto written = workspace.store().record(std::vector<Draft>{{{period, unit, Topic::comment, ItemCode{code}}, Comment{*normal}}});
    return written ? Status{} : Status{fail(written.error())};
}

}  // namespace hopluu::engine
