// What the documentation of Apify's API leaves open, as switches: the program must be right with
// each.
#pragma once

namespace taskinput::sandbox {

//! How the sandbox decides where the real service's behaviour is not documented. The defaults are
//! the documented or the most probable ones.
struct Behaviour {
    enum class InputPut {
        Merge, //!< members of the body replace stored ones, the rest stays
        Replace, //!< the body becomes the stored input
    };
    enum class MergeDepth { Shallow, Deep };
    enum class NullMember {
        Stored, //!< null is a value like any other
        RemovesField,
        Ignored, //!< the stored value stays
    };
    //! What GET of an input says when none was ever saved.
    enum class NeverSet { NotFound, Null, EmptyObject, EmptyBody };

    InputPut inputPut = InputPut::Merge;
    MergeDepth mergeDepth = MergeDepth::Shallow;
    NullMember nullMember = NullMember::Stored;
    NeverSet neverSet = NeverSet::NotFound;
    bool acceptsLists = false; //!< PUT of an input takes a list too, as the whole
    bool encryptsSecrets = true; //!< plain text of secret fields is encrypted when it is saved
    bool losesDigits = true; //!< numbers come back as JavaScript holds them
    bool savingMovesModifiedAt = true; //!< also a save of the input, not only of the task
    bool dropsUnknownFields =
        false; //!< fields that the schema doesn't know are left out when saving
    bool listsTitles = true; //!< the task list has titles
    bool compressesReplies = true; //!< gzip for clients that take it

    friend bool operator==(const Behaviour &, const Behaviour &) = default;
};

} // namespace taskinput::sandbox
