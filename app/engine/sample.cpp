#include "engine/sample.h"

#include "engine/local_files.h"
#include "engine/sample_maker.h"
#include "sync/session_line.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace hopluu::engine {

namespace {

Error noFolder(const std::filesystem::path& folder, const std::error_code& error) {
    return {"sample.folder",
            {fmt::format("Không tạo được thư mục {} cho dữ liệu mẫu ({}).", folder.string(), error.message()),
             fmt::format("The folder {} for the sample cannot be made ({}).", folder.string(), error.message())},
            {"Hãy chọn nơi lưu khác.", "Choose another place to store it."},
            folder.string()};
}

/// Written last: a folder without it holds a sample that was never finished.
std::filesystem::path markOf(const std::filesystem::path& folder) {
    return folder / "xong";
}

}  // namespace

Result<std::unique_ptr<Sample>> Sample::open(const std::filesystem::path& folder, const WallClock& wall) {
    std::error_code error;
    const bool isThere = std::filesystem::exists(markOf(folder), error);
    if (!isThere) {
        if (auto removed = remove(folder); !removed) {
            return fail(removed.error());
        }
    }
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(noFolder(folder, error));
    }
    const SamplePlaces places(folder);
    auto store = Store::open(places.server, true, wall);
    auto session = store ? sync::ServerSession::start(**store, wall) : Result<std::unique_ptr<sync::ServerSession>>{fail(store.error())};
    if (!session) {
        return fail(session.error());
    }
    if (!isThere) {
        auto made = makeSample(**session, places, wall);
        made = made ? writeFile(markOf(folder), "") : made;
        if (!made) {
            return fail(made.error());
        }
    }
    return std::unique_ptr<Sample>(new Sample(places.board, std::move(*store), std::move(*session), SampleFiles(places.files)));
}

Status Sample::remove(const std::filesystem::path& folder) {
    const SamplePlaces places(folder);
    std::error_code error;
    std::filesystem::remove(markOf(folder), error);  // first: half a sample is none
    for (const auto& file : {places.server, places.leader, places.board, places.colleague}) {
        for (const char* ending : {"", "-wal", "-shm", ".files"}) {
            if (!error) {
                std::filesystem::remove_all(file.string() + ending, error);
            }
        }
    }
    if (!error) {
        std::filesystem::remove_all(places.files, error);
    }
    return error ? Status{fail(noFolder(folder, error))} : Status{};
}

sync::Reply Sample::answer(const sync::Request& request) {
    return SampleFiles::isFor(request) ? files_.answer(request) : sync::answerOf(*session_, request);
}

}  // namespace hopluu::engine
