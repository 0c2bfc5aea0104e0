#include "desktop/board_texts.h"

#include "desktop/qt_text.h"
#include "desktop/while_seen.h"
#include "engine/bloc_words.h"
#include "engine/narrative.h"

#include <vector>

namespace hopluu::desktop {

void BoardTexts::setBloc(OpenBloc* bloc) {
    if (bloc == bloc_) {
        return;
    }
    bloc_ = bloc;
    followWhileSeen(bloc, *this, [this] { show(); });
    show();
}

QString BoardTexts::section() const {
    return qt(section_.text);
}

void BoardTexts::setSection(const QString& section) {
    const ItemCode wanted{utf8(section)};
    if (wanted != section_) {
        section_ = wanted;
        show();
    }
}

void BoardTexts::show() {
    std::vector<RowsModel::Row> rows;
    if (bloc_) {
        const engine::BlocSnapshot& bloc = *bloc_->snapshot();
        for (const auto& board : bloc.boards) {
            const auto text = board.content.narrative.find(section_);
            if (text == board.content.narrative.end() || text->second.empty()) {
                continue;
            }
            const auto figures = engine::boardFigures(board.content, bloc.setup);
            const std::string read =
                figures ? engine::asRead(text->second, {*bloc.setup.form, bloc.setup.campaign, *figures}) : text->second;
            rows.push_back({qt(board.unit.text), {bloc_->shortNameOf(board.unit), bloc_->say(engine::stageName(board.stage)), qt(read)}});
        }
    }
    rows_.show(rows);
    emit changed();
}

}  // namespace hopluu::desktop
