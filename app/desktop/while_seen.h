// What nobody sees is not worked out after every keystroke.
#pragma once

#include "desktop/open_bloc.h"
#include "desktop/open_year.h"

#include <functional>

namespace hopluu::desktop {

/// Calls `refresh` when the year has changed: at once while the page that `model` was made in is on the screen, otherwise when it comes
/// back there, before it is painted. Once for all that happened meanwhile. A model that no page has made is always told at once. Following
/// another year, or none, ends following the one before.
void followWhileSeen(OpenYear* year, QObject& model, std::function<void()> refresh);
/// The same for what the leader's pages show.
void followWhileSeen(OpenBloc* bloc, QObject& model, std::function<void()> refresh);

}  // namespace hopluu::desktop
