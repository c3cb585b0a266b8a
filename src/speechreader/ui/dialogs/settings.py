"""The settings, built from their table; each takes effect at once."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from speechreader.app.language import translate
from speechreader.app.settings import PRESET, SETTINGS, Setting, Settings
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.look import Look
from speechreader.ui.widgets.choice import Choice, Stepper
from speechreader.ui.widgets.switch import Switch
from speechreader.ui.widgets.text import PlainLabel

#: Families of which one must be there for the official typesetting.
_KAI = ("KaiTi", "Kaiti SC", "AR PL UKai CN", "STKaiti", "FandolKai")
_FANGSONG = ("FangSong", "STFangsong", "FandolFang", "FandolFang R")


class SettingsDialog(Dialog):
    """One row for each setting that has a title."""

    def __init__(self, parent: QWidget, settings: Settings, look: Look) -> None:
        super().__init__(parent, translate("settings", "Settings"))
        self._over, self._settings, self._look = parent, settings, look
        self.fields: dict[str, QWidget] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for setting in SETTINGS:
            if setting.title:
                self.fields[setting.key] = field = self._field(setting)
                field.setAccessibleName(translate("settings", setting.title))
                form.addRow(PlainLabel(translate("settings", setting.title)), field)
        self.body.addLayout(form)
        if (lack := _lacking()) and PRESET.title:
            self.body.addWidget(PlainLabel(lack, "secondary", wrap=True))
        self.add_button(translate("settings", "Close"), main=True).clicked.connect(self.accept)

    def speak_anew(self) -> None:
        """Stand there in the new language, at the same place and on the same field."""
        fresh = SettingsDialog(self._over, self._settings, self._look)
        focus = self.focusWidget()
        held = (
            k for k, f in self.fields.items() if focus and (f is focus or f.isAncestorOf(focus))
        )
        key = next(held, None)
        self.close()
        fresh.open()
        fresh.move(self.pos())
        if key is not None:
            fresh.fields[key].setFocus()

    def _field(self, setting: Setting[str] | Setting[int] | Setting[bool]) -> QWidget:
        if setting.choices:
            return self._choices(setting)  # type: ignore[arg-type]
        value = self._settings.get(setting)  # type: ignore[arg-type]
        if isinstance(value, bool):
            switch = Switch(self._look)
            switch.setChecked(value)
            switch.toggled.connect(lambda on: self._settings.set(setting, on))  # type: ignore[arg-type]
            return switch
        stepper = Stepper(self._look, setting.low, setting.high, int(value))
        stepper.changed.connect(lambda number: self._settings.set(setting, number))  # type: ignore[arg-type]
        return stepper

    def _choices(self, setting: Setting[str]) -> QComboBox:
        box = Choice(self._look)
        for value, title in setting.choices:
            box.addItem(translate("settings", title), value)
        box.setCurrentIndex(box.findData(self._settings.get(setting)))
        box.activated.connect(lambda _: self._settings.set(setting, box.currentData()))
        return box


def _lacking() -> str:
    there = set(QFontDatabase.families())
    lack = [
        name
        for name, families in (("楷体", _KAI), ("仿宋", _FANGSONG))
        if not there & set(families)
    ]
    if not lack:
        return ""
    return translate(
        "settings", "Not installed here, Song stands in: {faces}", faces="、".join(lack)
    )
