#include "ui/look/colors.h"

#include <QRgb>

namespace taskinput::look {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Colors makeLight()
{
    return Colors{
        .scheme = Scheme::Light,
        .window = rgb(0xf2f3f6),
        .pane = rgb(0xf8f9fb),
        .base = rgb(0xffffff),
        .raised = rgb(0xffffff),
        .hover = rgb(0xe6e9ee),
        .pressed = rgb(0xd8dce4),
        .hair = rgb(0xdadee5),
        .buttonEdge = rgb(0xb9c0cb),
        .edge = rgb(0x7f8896),
        .text = rgb(0x1b1f27),
        .text2 = rgb(0x555d6b),
        .text3 = rgb(0x8a92a0),
        .accent = rgb(0x2457d6),
        .accentHover = rgb(0x1e4abb),
        .accentDown = rgb(0x193e9e),
        .onAccent = rgb(0xffffff),
        .link = rgb(0x2152cc),
        .sel = rgb(0xdbe5fc),
        .selIdle = rgb(0xe4e7ec),
        .textSel = rgb(0xc5d9fd),
        .curLine = rgb(0xf5f7fa),
        .lineNo = rgb(0x616a79),
        .find = rgb(0xffe58a),
        .bracket = rgb(0xd5dae3),
        .jsonKey = rgb(0x0a4b8c),
        .jsonStr = rgb(0x1b6a3c),
        .jsonNum = rgb(0x873899),
        .jsonLit = rgb(0x9c3d0e),
        .jsonEsc = rgb(0x7a5200),
        .jsonPunct = rgb(0x515a68),
        .added = {rgb(0x0b6b57), rgb(0xe3f6f1), rgb(0xafe6d8)},
        .changed = {rgb(0x2152cc), rgb(0xecf2fe), rgb(0xcbddfc)},
        .removed = {rgb(0xb3261e), rgb(0xfeeeea), rgb(0xfbcfc6)},
        .moved = {rgb(0x7a2fb8), rgb(0xf6edfd), rgb(0xe6cdf8)},
        .conflict = {rgb(0xa8246f), rgb(0xfcecf5), rgb(0xf6cbe3)},
        .warning = {rgb(0x7f5200), rgb(0xfff5df), rgb(0xffe1a3)},
        .error = {rgb(0xb3261e), rgb(0xfeeeea), {}},
        .success = {rgb(0x0b6b57), rgb(0xe3f6f1), {}},
        .secret = {rgb(0x5b4ba8), rgb(0xefedfa), {}},
    };
}

Colors makeDark()
{
    return Colors{
        .scheme = Scheme::Dark,
        .window = rgb(0x202329),
        .pane = rgb(0x1b1e24),
        .base = rgb(0x16181d),
        .raised = rgb(0x292d35),
        .hover = rgb(0x30353e),
        .pressed = rgb(0x3a404b),
        .hair = rgb(0x343942),
        .buttonEdge = rgb(0x535964),
        .edge = rgb(0x747d8c),
        .text = rgb(0xe4e7ec),
        .text2 = rgb(0xa4acb9),
        .text3 = rgb(0x6f7785),
        .accent = rgb(0x3f70e2),
        .accentHover = rgb(0x3767d8),
        .accentDown = rgb(0x2f5bc4),
        .onAccent = rgb(0xffffff),
        .link = rgb(0x8fb2ff),
        .sel = rgb(0x263b69),
        .selIdle = rgb(0x2f343d),
        .textSel = rgb(0x274476),
        .curLine = rgb(0x1c1f26),
        .lineNo = rgb(0x858e9c),
        .find = rgb(0x4f3f06),
        .bracket = rgb(0x39414d),
        .jsonKey = rgb(0x93c2ff),
        .jsonStr = rgb(0x93cfa0),
        .jsonNum = rgb(0xe0b0f0),
        .jsonLit = rgb(0xf0ab7a),
        .jsonEsc = rgb(0xe3c27a),
        .jsonPunct = rgb(0xb7bfcc),
        .added = {rgb(0x5cd0af), rgb(0x11281f), rgb(0x15503f)},
        .changed = {rgb(0x8fb2ff), rgb(0x1a2338), rgb(0x284172)},
        .removed = {rgb(0xff9a8b), rgb(0x301b18), rgb(0x61291f)},
        .moved = {rgb(0xd0a6f7), rgb(0x281d35), rgb(0x4e336b)},
        .conflict = {rgb(0xf08cc0), rgb(0x2f1b29), rgb(0x5a2a48)},
        .warning = {rgb(0xe8b95c), rgb(0x2b2415), rgb(0x4f3f14)},
        .error = {rgb(0xff9a8b), rgb(0x301b18), {}},
        .success = {rgb(0x5cd0af), rgb(0x11281f), {}},
        .secret = {rgb(0xb6abf2), rgb(0x262339), {}},
    };
}

} // namespace

const Colors &light() noexcept
{
    static const Colors table = makeLight();
    return table;
}

const Colors &dark() noexcept
{
    static const Colors table = makeDark();
    return table;
}

const StateColors &Colors::of(State state) const noexcept
{
    switch (state) {
    case State::Added:
        return added;
    case State::Changed:
        return changed;
    case State::Removed:
        return removed;
    case State::Moved:
        return moved;
    case State::Conflict:
        return conflict;
    case State::Warning:
        return warning;
    case State::Error:
        return error;
    case State::Success:
        return success;
    case State::Secret:
        return secret;
    }
    Q_UNREACHABLE();
}

} // namespace taskinput::look
