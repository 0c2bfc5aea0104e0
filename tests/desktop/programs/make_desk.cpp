// make_desk FILE [--empty]: a data file of the board ha-noi in December 2022, for tests that run the real hopluu-desktop: its figures, none
// of them submitted, and one cell and one paragraph that a colleague has written differently. --empty: joined, and nothing entered.
#define CATCH_CONFIG_RUNNER
#include "engine/bloc.h"

#include <filesystem>
#include <iostream>
#include <string_view>

using namespace hopluu;
using hopluu::test::Bloc;
using hopluu::test::need;

namespace {

void fill(engine::BoardDesk& desk) {
    const std::string csv = test::sourceFile("shared/samples/2022/boards/ha-noi.csv");
    const auto content = readBoardCsv(csv, "ha-noi.csv", *desk.setup().form, desk.period(), desk.unit());
    if (!content) {
        FAIL(content.error().front().message.en);
    }
    (void)need(desk.import(*content));
}

void differ(Bloc& bloc, engine::Workspace& laptop) {
    auto other = bloc.joined("lan", "ha-noi");
    need(bloc.desk(laptop, "ha-noi").set(ItemCode{"labour.fdi"}, Value::of(*Decimal::parse("115900"))));
    need(bloc.desk(other, "ha-noi").set(ItemCode{"labour.fdi"}, Value::of(*Decimal::parse("116000"))));
    need(bloc.desk(laptop, "ha-noi").setNarrative(ItemCode{"II.2.1.1"}, "Trong năm có 4 dự án FDI được cấp mới."));
    need(bloc.desk(other, "ha-noi").setNarrative(ItemCode{"II.2.1.1"}, "Thu hút đầu tư chủ yếu từ điều chỉnh vốn."));
    bloc.exchange(laptop);
    bloc.exchange(other);
    bloc.exchange(laptop);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "make_desk FILE [--empty]\n";
        return 2;
    }
    Bloc bloc;
    {
        auto laptop = bloc.joined("hoa", "ha-noi");
        if (argc == 2) {
            auto desk = bloc.desk(laptop, "ha-noi");
            fill(desk);
            differ(bloc, laptop);
        }
    }
    std::filesystem::copy_file(bloc.folder_ / "hoa.store", argv[1], std::filesystem::copy_options::overwrite_existing);
    return 0;
}
