// Finds and replaces in a text pane.
#pragma once

#include "base/background.h"
#include "text/search.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace taskinput::editor {

class CodeView;
class JsonEditor;

/*! A bar for below a pane, hidden until open(). Searches in the background while the pattern is
   typed and while the text changes; all hits are shown in the view. Escape, or the close button,
   closes it and gives the focus back. */
class FindBar : public QWidget {
    Q_OBJECT
public:
    //! Finds only. \a view must outlive the bar.
    explicit FindBar(CodeView &view, QWidget *parent = nullptr);
    //! Replaces, too.
    explicit FindBar(JsonEditor &editor, QWidget *parent = nullptr);
    ~FindBar() override;

    //! Shows the bar with what is selected, if that is in one line, and focuses its field.
    void open();
    void openForReplacing();
    void closeBar();
    //! From the caret, round the end of the text. Opens the bar if nothing was searched for yet.
    void findNext();
    void findPrevious();
    void replaceOne();
    void replaceAll();

    text::SearchQuery query() const;
    //! Hits of the newest finished search.
    qsizetype hitCount() const noexcept { return m_hits.count; }
    //! A search or a replacement is under way.
    bool isBusy() const noexcept;

signals:
    void searched(qsizetype count);
    void replaced(qsizetype count);
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *findRow();
    QWidget *replaceRow();
    QToolButton *addSwitch(const QString &text, const QString &name);

    void search(bool goesToHit);
    void takeHits(text::SearchHits hits, bool goesToHit);
    void followText();
    void goToHit(qsizetype index);
    void showCount();
    void showMessage(const QString &message, bool isError);
    void updateButtons();
    std::optional<qsizetype> selectedHit() const;
    void applyReplacement(const text::ReplaceAllResult &result, quint64 revision);

    CodeView &m_view;
    JsonEditor *m_editor = nullptr; //!< null: can't replace
    QLineEdit *m_needle = nullptr;
    QLineEdit *m_replacement = nullptr;
    QWidget *m_replaceRow = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_regex = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_replaceOne = nullptr;
    QPushButton *m_replaceAll = nullptr;
    QLabel *m_message = nullptr;

    text::SearchHits m_hits;
    bool m_areHitsCurrent = false; //!< of the text as it is
    qsizetype m_searchFrom = 0; //!< where the caret was when the pattern was begun
    QTimer m_searchSoon;
    Background<std::optional<text::SearchHits>> m_searching;
    Background<std::optional<text::ReplaceAllResult>> m_replacing;
};

} // namespace taskinput::editor
