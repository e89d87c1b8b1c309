"""Texts of job descriptions in place of others, for roles that nobody is paid for."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    # The internal paper
    "jobdesc.title.internal.voluntary": "Role description",
    "jobdesc.heading.title.voluntary": "Role title",
    "jobdesc.heading.placement.voluntary": "Cover",
    "jobdesc.heading.purpose.voluntary": "Purpose of the role",
    "jobdesc.fact.unit.voluntary": "Project or group:",
    "jobdesc.fact.area.voluntary": "Project or group:",
    "jobdesc.fact.hours.voluntary": "Time needed:",
    "jobdesc.fact.workplace.voluntary": "Place:",
    "jobdesc.fact.deadline.voluntary": "Get in touch by:",
    "jobdesc.shares.voluntary": "The shares are approximate and refer to the time that somebody has for the role.",
    "jobdesc.powers.voluntary": "The role",
    "jobdesc.columns.voluntary": "The middle column applies when somebody takes up the role; the right-hand one is the aim after induction, usually after a year.",
    "jobdesc.approval.department.voluntary": "Project or group (approval)",
    "jobdesc.approval.holder.voluntary": "Person in the role (for information)",
    # What a person still has to say
    "jobdesc.ask.organisation.voluntary": "name of the project or organisation",
    "jobdesc.ask.unit.voluntary": "project or group",
    "jobdesc.ask.hours.voluntary": "hours a week or a month",
    "jobdesc.ask.place.voluntary": "place, or “online”",
    "jobdesc.ask.start.voluntary": "date, or “any time”",
    "jobdesc.ask.covered_by.voluntary": "role",
    "jobdesc.ask.purpose.voluntary": "what the role is for, in one or two sentences",
    "jobdesc.ask.way.voluntary": "address for people who want to join",
    "jobdesc.ask.about.voluntary": "what the project or organisation does, in one or two sentences",
    "jobdesc.ask.version.voluntary": "version of this role description",
    # The advert
    "jobdesc.ad.apply.voluntary": "How to join",
    "jobdesc.ad.cv.voluntary": "A link to contributions of your own or a short message is enough.",
    "jobdesc.ad.way.voluntary": "Get in touch: {way}.",
    "jobdesc.ad.way_until.voluntary": "Get in touch by {date}: {way}.",
    "jobdesc.ad.welcome.voluntary": "Everyone is welcome, with or without a disability and whatever their gender, age, origin, religion, belief or sexual orientation. Tell us what you need so that you can take part.",
    "jobdesc.ad.data.voluntary": "How we handle your data: {address}",
    # The task description
    "jobdesc.task.is.voluntary": "It describes a task that somebody takes on without pay, beside what they do otherwise. It is no contract of employment.",
    "jobdesc.task.grading.lead.voluntary": "Why that matters.",
    "jobdesc.task.grading.voluntary": "Whoever helps without pay decides on their own time and can give the task back. If fixed hours, instructions or pay are added, it may be employment, with other rights and duties; that should be looked at before.",
    "jobdesc.task.less.voluntary": "It is not more than that unless it is agreed.",
    "jobdesc.task.too_large.voluntary": "By the estimate this is more than somebody can do on the side. It can be shared among several people.",
    "jobdesc.task.agreed.times.voluntary": "When somebody can be reached",
    "jobdesc.task.agreed.instead.voluntary": "What the project provides for it",
    "jobdesc.task.signed.manager.voluntary": "Project or group",
    "jobdesc.fact.agreed_by.voluntary": "Who to turn to:",
}
