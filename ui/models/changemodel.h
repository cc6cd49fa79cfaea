// The change list: one row per changed top-level field, differences inside it as its children.
#pragma once

#include "ui/models/changetexts.h"

#include <QAbstractItemModel>
#include <QHash>

namespace taskinput::models {

//! What the counts row and the foot of the list say.
struct ChangeCounts {
    int changed = 0, added = 0, removed = 0, respelled = 0;
    int sent = 0; //!< ticked rows
    qint64 bytes = 0; //!< of the body that the ticked rows make
};

/*! Holds values only; the panel hands it each new analysis. A new list keeps rows that are still
   there (selection, expansion), so typing does not make the view jump. Nothing of a field's inside
   is built before its row is expanded. */
class ChangeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString: the field; of a child the path below it
        SignRole, //!< int: a Sign
        WordRole, //!< QString
        BeforeRole, //!< QString: pill
        AfterRole, //!< QString: pill
        WordsRole, //!< QString
        WarningsRole, //!< QStringList
        SizeRole, //!< QString: "55 B" or "not sent"
        TickedRole, //!< bool
        TickableRole, //!< bool
        SecretRole, //!< bool
        RespelledRole, //!< bool
        OlderValueRole, //!< bool
        ConflictRole, //!< bool: both sides changed it, nobody has decided
        PositionRole, //!< int: where it stands in the draft's text; of a removed one where it
                      //!< stood; -1 if nowhere
    };
    enum class Sign { Added, Changed, Removed, Moved, Respelled };

    explicit ChangeModel(QObject *parent = nullptr);

    //! The rows of \a analysis (null: no rows). Emits signals for what changed only.
    void setRows(const QList<session::ChangeRow> &rows, const session::AnalysisPtr &analysis);

    ChangeCounts counts() const noexcept { return m_counts; }
    QStringList names() const;
    //! The field that \a index is or is inside of; null for an invalid index. Valid until the next
    //! setRows().
    const session::ChangeRow *row(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &field) const;
    //! The row of the first change behind (before) \a position of the draft, going round; -1 if
    //! none has a place.
    int rowBeside(qint32 position, bool forward) const;
    //! How many differences are inside the field at \a index, and the first of them as text,
    //! without fetching.
    qsizetype nestedCount(const QModelIndex &index) const;
    struct NestedLine {
        Sign sign = Sign::Changed;
        QString path;
        ChangeText text;
    };
    NestedLine nestedLine(const QModelIndex &index, qsizetype nested) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    //! The head is hidden, but assistive technology reads it.
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! The person toggled a box; the model follows with the next setRows().
    void tickRequested(const QString &field, bool ticked);

private:
    struct Entry {
        quintptr id = 0; //!< never reused, so children find their row after insertions before it
        session::ChangeRow row;
        session::AnalysisPtr analysis; //!< that the row's nodes belong to
        qsizetype nested = -1; //!< index into the analysis, -1 = nothing inside that may be shown
        qint32 fetched = 0;
    };

    static QList<Entry> entriesFor(const QList<session::ChangeRow> &rows,
                                   const session::AnalysisPtr &analysis);
    void replaceMiddle(const QList<Entry> &next, qsizetype prefix, qsizetype suffix);
    void updateKept(const QList<Entry> &next, qsizetype first, qsizetype last);
    bool updateEntry(qsizetype position, Entry next);
    void dropChildren(qsizetype position);
    void numberEntries();
    static const diff::Difference *nestedOf(const Entry &entry);
    const Entry *entryOf(const QModelIndex &index) const;
    static ChangeCounts countsOf(const QList<Entry> &entries);

    QVariant fieldData(const Entry &entry, int role) const;
    QVariant nestedData(const Entry &entry, int row, int role) const;

    QList<Entry> m_entries;
    QHash<quintptr, qsizetype> m_positions; //!< of ids
    quintptr m_lastId = 0;
    ChangeCounts m_counts;
};

} // namespace taskinput::models
