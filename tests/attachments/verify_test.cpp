// `verify` looked at the journal only: a file that a bad disk had changed, or that had gone, was found when somebody needed it.
#include "bloc_server.h"
#include "engine/attachments.h"
#include "support/catch.h"
#include "uploading.h"

namespace hopluu::test {

namespace {

/// Of which nothing is asked but whether the data are sound: as it lies, while the server runs.
server::DataCheck checked(const UploadingBloc& bloc) {
    return must(server::verifyData(bloc.server.folder / "data"));
}

struct Damage {
    const char* what;
    sync::FileFault fault;
    void (*doIt)(const std::filesystem::path& file);
};

const Damage kDamages[] = {
    {"a byte changed", sync::FileFault::wrongHash, [](const auto& file) { writeBytes(file, scanBytes(5000, 9)); }},
    {"cut", sync::FileFault::wrongLength, [](const auto& file) { std::filesystem::resize_file(file, 4999); }},
    {"gone", sync::FileFault::missing, [](const auto& file) { std::filesystem::remove(file); }},
};

}  // namespace

TEST_CASE("The server's verify finds an attachment that was changed, cut or lost, and says which") {
    for (const auto& damage : kDamages) {
        INFO(damage.what);
        UploadingBloc bloc;
        const std::string hash = bloc.attach(scanBytes(5000));
        CHECK(checked(bloc).isSound());
        CHECK(checked(bloc).awaited.size() == 1);  // the laptop has not sent it yet: that is no loss
        REQUIRE(bloc.create(hash, 5000).status == 201);
        REQUIRE(bloc.patch(hash, 0, scanBytes(5000)).status == 204);
        const auto whole = checked(bloc);
        CHECK(whole.isSound());
        CHECK(whole.wholeFiles == 1);
        CHECK(whole.fileBytes == 5000);
        CHECK(whole.awaited.empty());
        damage.doIt(bloc.serverShelf().fileOf(hash));
        const auto broken = checked(bloc);
        CHECK_FALSE(broken.isSound());
        REQUIRE(broken.spoiled.size() == 1);
        CHECK(broken.spoiled[0].fault == damage.fault);
        const BilingualText text = sync::describe(broken.spoiled[0]);
        for (const auto& language : {text.vi, text.en}) {
            CHECK(language.find("scan.pdf (2022, hai-phong)") != std::string::npos);
        }
    }
}

TEST_CASE("A file that was here before the server noted such things counts as lost when it goes") {
    UploadingBloc bloc;
    const std::string hash = bloc.attach(scanBytes(5000));
    const auto file = bloc.serverShelf().fileOf(hash);
    std::filesystem::create_directories(file.parent_path());
    writeBytes(file, scanBytes(5000));
    bloc.server.restart();
    std::filesystem::remove(file);
    CHECK(checked(bloc).spoiled.size() == 1);
}

TEST_CASE("Strays are told and are no fault; what is under way or was taken back is none") {
    UploadingBloc bloc;
    const std::string sent = bloc.attach(scanBytes(5000, 1));
    const std::string begun = bloc.attach(scanBytes(5000, 2));
    const std::string takenBack = bloc.attach(scanBytes(5000, 3));
    REQUIRE(bloc.create(sent, 5000).status == 201);
    REQUIRE(bloc.patch(sent, 0, scanBytes(5000, 1)).status == 204);
    REQUIRE(bloc.create(begun, 5000).status == 201);
    bloc.board.cite(takenBack, 5000, "application/pdf", true);
    bloc.exchange(bloc.board);
    const auto folder = bloc.serverShelf().folder();
    writeBytes(folder / "ghi-chu.txt", "abc");
    std::filesystem::create_directories(folder / "aa");
    writeBytes(folder / "aa" / std::string(62, 'b'), "x");
    const auto found = checked(bloc);
    CHECK(found.isSound());
    CHECK(found.strays.size() == 2);
    CHECK(found.wholeFiles == 1);
    REQUIRE(found.awaited.size() == 1);
    CHECK(found.awaited[0].hash == begun);
}

TEST_CASE("A laptop finds its own attachment damaged or lost before the server has it; a colleague's may be elsewhere") {
    UploadingBloc bloc;
    const std::string own = bloc.attach(scanBytes(5000, 1));
    AttachingLaptop colleague(bloc.board.unit, bloc.server.wall());
    bloc.admit(colleague);
    const std::string theirs = colleague.attach(scanBytes(5000, 2));
    bloc.exchange(colleague);
    bloc.exchange(bloc.board);
    auto workspace = must(engine::Workspace::open(bloc.board.folder / "laptop.store", false, bloc.server.wall()));
    auto desk = must(engine::AttachmentDesk::open(workspace));
    const auto sound = must(desk.check());
    CHECK(sound.spoiled.empty());
    CHECK(sound.whole == 1);
    CHECK(sound.elsewhere == 1);
    std::filesystem::remove(bloc.board.shelf.fileOf(own));
    CHECK(must(desk.check()).spoiled.size() == 1);
    writeBytes(bloc.board.shelf.fileOf(own), scanBytes(5000, 7));
    REQUIRE(must(desk.check()).spoiled.size() == 1);
    CHECK(must(desk.check()).spoiled[0].fault == sync::FileFault::wrongHash);
}

}  // namespace hopluu::test
