#include "engine/exchange_words.h"

#include "engine/wording.h"
#include "journal/content_hash.h"

#include <fmt/format.h>

namespace hopluu::engine {

namespace {

BilingualText countWords(const sync::ExchangeSummary& summary) {
    if (summary.sent > 0 && summary.fetched > 0) {
        return {fmt::format("Máy chủ đã nhận {} thay đổi của máy này và gửi về {} tin mới.", summary.sent, summary.fetched),
                fmt::format("The server has received {} changes of this laptop and sent {} items of news.", summary.sent, summary.fetched)};
    }
    if (summary.sent > 0) {
        return {fmt::format("Máy chủ đã nhận {} thay đổi của máy này.", summary.sent),
                fmt::format("The server has received {} changes of this laptop.", summary.sent)};
    }
    return {fmt::format("Đã nhận {} tin mới từ máy chủ.", summary.fetched),
            fmt::format("{} items of news came from the server.", summary.fetched)};
}

}  // namespace

std::vector<BilingualText> exchangeWords(const sync::ExchangeSummary& summary) {
    std::vector<BilingualText> words;
    if (summary.movedTo) {
        words.push_back(
            {fmt::format("Khối đã được bàn giao sang máy chủ mới ở {}; máy này đã tự chuyển theo.", *summary.movedTo),
             fmt::format("The bloc has been handed over to the new server at {}; this laptop has moved along.", *summary.movedTo)});
    }
    if (summary.renewed) {
        words.push_back(
            {fmt::format("Tệp dữ liệu này là một bản sao cũ: đã lấy lại phần thiếu từ máy chủ và ghi lại {} thay đổi chỉ có ở đây.",
                         *summary.renewed),
             fmt::format("This data file was an older copy: what it lacked came from the server, and {} changes that only it had were "
                         "written again.",
                         *summary.renewed)});
    }
    if (summary.sent > 0 || summary.fetched > 0) {
        words.push_back(countWords(summary));
    }
    for (const auto& receipt : summary.receipts) {
        words.push_back({fmt::format("Biên nhận của máy chủ cho lần nộp {}: mã {}, {} ô số liệu.", receipt.revision,
                                     shortCode(receipt.contentHash), receipt.cells),
                         fmt::format("The server's receipt for submission {}: code {}, {} cells.", receipt.revision,
                                     shortCode(receipt.contentHash), receipt.cells)});
    }
    if (summary.more) {
        words.push_back({"Máy chủ còn tin mới chưa có trong tệp; hãy gửi nhận qua mạng, hoặc chuyển thêm một tệp nữa.",
                         "The server has more news than this file held; exchange over the network, or carry another file."});
    }
    if (summary.refused > 0) {
        words.push_back({fmt::format("Máy chủ từ chối {} thay đổi; chúng vẫn còn trên máy này.", summary.refused),
                         fmt::format("The server refused {} changes; they are still on this laptop.", summary.refused)});
    }
    if (!summary.serverStateAgrees) {
        words.push_back({"Số liệu trên máy này và trên máy chủ chưa khớp nhau.", "This laptop and the server do not agree."});
    }
    return words;
}

std::vector<BilingualText> attachmentWords(const SendingOutcome& outcome) {
    std::vector<BilingualText> words;
    if (outcome.sent > 0) {
        words.push_back({fmt::format("Máy chủ đã nhận {} tài liệu kèm theo.", outcome.sent),
                         fmt::format("The server has received {} attachments.", outcome.sent)});
    }
    if (outcome.waiting > 0) {
        words.push_back(
            {fmt::format("{} tài liệu kèm theo chưa gửi xong, lần sau gửi tiếp; số liệu không bị ảnh hưởng.", outcome.waiting),
             fmt::format("{} attachments are not sent yet, the next time goes on; the figures are not affected.", outcome.waiting)});
    }
    return words;
}

BilingualText alarmWords(std::uint64_t unsent, std::int64_t lastContact) {
    if (lastContact == 0) {
        return {fmt::format("Có {} thay đổi chưa gửi được, và máy này chưa lần nào liên lạc được với máy chủ.", unsent),
                fmt::format("{} changes could not be sent, and this laptop has never reached the server.", unsent)};
    }
    return {fmt::format("Có {} thay đổi chưa gửi được; lần cuối liên lạc được với máy chủ: {}.", unsent,
                        momentText(lastContact, Language::vietnamese)),
            fmt::format("{} changes could not be sent; the server was last reached on {}.", unsent,
                        momentText(lastContact, Language::english))};
}

}  // namespace hopluu::engine
