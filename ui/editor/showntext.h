// The document behind a text pane: shows a text of any size without a stall and tells what was
// typed.
#pragma once

#include "base/background.h"
#include "text/edit.h"
#include "ui/editor/codelayout.h"
#include "ui/editor/viewmap.h"
#include "ui/editor/viewstate.h"
#include "ui/editor/viewtext.h"

#include <QObject>

#include <memory>
#include <optional>

class QPlainTextEdit;

namespace taskinput::editor {

/*! Keeps the QTextDocument of a view in step with a text::Text. The text is the truth, the document
   a picture of it: small edits go into it, for big ones a new document is built in a worker, during
    which the view is read-only. What is written into a locked view (assistive technology can) is
    taken back.

    All positions are those of the text; ViewMap is used here and nowhere above. */
class ShownText : public QObject {
    Q_OBJECT
public:
    //! \a view must outlive this object, which is its child.
    explicit ShownText(QPlainTextEdit &view);
    ~ShownText() override;

    //! What is shown, or will be once it is built.
    const text::Text &text() const noexcept { return m_text; }
    const ViewMap &map() const noexcept { return m_map; }
    //! A big text is on its way; the view shows an older one, or nothing.
    bool isBuilding() const noexcept { return m_building.isRunning(); }

    //! Shows another text, at \a state.
    void show(const text::Text &text, const ViewState &state = {});
    //! text() was changed by \a edits; caret and scroll stay at the same characters.
    void apply(const QList<text::Edit> &edits);

    //! Nobody may write into the view.
    void setLocked(bool locked);
    bool isLocked() const noexcept { return m_isLocked; }
    void setColourer(CodeLayout::Colourer colourer);
    void setWrapped(bool wrapped);
    //! The view has another width or font.
    void adjustWidth();
    CodeLayout &layout() const;

    ViewState state() const;
    void setState(const ViewState &state);
    //! Puts the caret and shows it; a chip's inside becomes the chip.
    void select(qsizetype anchor, qsizetype caret);

signals:
    //! Somebody typed: text() has it already.
    void typed(const taskinput::text::Edit &edit);
    void buildingChanged();
    //! The view has a new QTextDocument.
    void documentReplaced();

private:
    struct Built {
        std::shared_ptr<QTextDocument> document;
        ViewMap map;
        ViewState state;
    };
    struct BuildJob;

    void build(const QList<text::Edit> &edits);
    void adopt(Built built);
    void installDocument(std::shared_ptr<QTextDocument> document);
    void updateReadOnly();
    void restore();

    void applyOne(const text::Edit &edit);
    void replaceInView(Span view, qint32 textInserted, qint32 textBase, const ViewText &shown);
    void foldLines(Span text);

    void readChange(int position, int charsRemoved, int charsAdded);
    void takeOver(Span viewRemoved, qint32 viewAdded);
    QString shownPart(Span view) const;
    void restoreChips(Span view);
    text::Text unfolded(const QString &inserted, qint32 viewBegin, const QList<Chip> &gone,
                        std::vector<Chip> *kept) const;
    bool needsFolding(qint32 viewBegin, qint32 viewAdded) const;

    QPlainTextEdit &m_view;
    std::shared_ptr<QTextDocument> m_document;
    text::Text m_text;
    ViewMap m_map;
    CodeLayout::Colourer m_colourer;
    qint32 m_viewSize = 0; //!< units of the document as it was at the last change
    bool m_isLocked = false;
    bool m_isWrapped = false;
    bool m_isApplying = false;
    bool m_isStale = false; //!< somebody wrote into a locked view: the document means nothing

    //! Of the text that is being built: where the view was, and what happened since.
    std::optional<ViewState> m_stateBefore;
    QList<text::Edit> m_editsSince;
    Background<Built> m_building;
};

} // namespace taskinput::editor
